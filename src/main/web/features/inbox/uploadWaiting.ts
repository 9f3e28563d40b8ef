import { merge, same } from '@/shared/form/merge'
import { openTask, saveDraft } from './api'
import { count, forgetLocally, localDrafts } from './localDrafts'
import { sentOf } from './useTask'

/** Sends what this machine still holds of forms that are not open; what collides waits until somebody opens it. */
export async function uploadWaiting(person: string) {
  count(person)
  for (const kept of localDrafts(person)) {
    try {
      const answer = await openTask(kept.task)
      if (!answer.form) continue
      const theirs = sentOf(answer.form, answer.data ?? {})
      const { merged, conflicts } = merge(kept.base, kept.data, theirs)
      if (conflicts.length || !answer.can.includes('complete')) continue
      if (!same(merged, theirs)) await saveDraft(kept.task, merged)
      forgetLocally(person, kept.task)
    } catch {
      // Not reachable, or not mine any more: the copy stays, and the line at the top counts it.
    }
  }
}
