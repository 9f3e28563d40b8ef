import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch, type Ref as VueRef } from 'vue'
import { Problem } from '@/shared/api'
import { onInboxChange } from '@/shared/connection'
import { me } from '@/shared/session'
import { say } from '@/shared/ui/toast'
import { t } from '@/shared/i18n'
import { actOnMany, claimTask, listTasks, releaseTask, type Action, type Outcome, type Question, type TaskItem } from './api'
import { noteCounts } from './counts'
import { difference } from './rows'

type State = { is: 'loading' } | { is: 'ready' } | { is: 'failed'; problem: Problem }

/** The list of one question: its rows, what arrived since, what is selected, and what can be done with them. */
export function useInbox(question: VueRef<Question>) {
  const state = shallowRef<State>({ is: 'loading' })
  const items = ref<TaskItem[]>([])
  const next = ref<string | null>(null)
  const arrived = ref<TaskItem[]>([])
  const gone = reactive(new Set<string>())
  const selected = reactive(new Set<string>())
  const outcomes = reactive(new Map<string, Outcome>())
  const more = ref<'idle' | 'loading' | 'failed'>('idle')
  let asking: AbortController | undefined

  async function load(keep = false) {
    asking?.abort()
    asking = new AbortController()
    const { signal } = asking
    if (!keep) state.value = { is: 'loading' }
    try {
      const answer = await listTasks(question.value, null, 50, signal)
      items.value = answer.items
      next.value = answer.next
      noteCounts(answer)
      arrived.value = []
      gone.clear()
      outcomes.clear()
      for (const id of [...selected]) if (!answer.items.some((item) => item.id === id)) selected.delete(id)
      state.value = { is: 'ready' }
    } catch (fault) {
      if (signal.aborted) return
      if (!(fault instanceof Problem)) throw fault
      if (keep && fault.offline) return
      state.value = { is: 'failed', problem: fault }
    }
  }

  async function loadMore() {
    if (!next.value || more.value === 'loading') return
    more.value = 'loading'
    try {
      const answer = await listTasks(question.value, next.value)
      const known = new Set(items.value.map((item) => item.id))
      items.value = [...items.value, ...answer.items.filter((item) => !known.has(item.id))]
      next.value = answer.next
      more.value = 'idle'
    } catch {
      more.value = 'failed'
    }
  }

  /** Reads again without moving anything: rows change in place, new ones wait, gone ones stay struck through. */
  async function refresh() {
    if (state.value.is !== 'ready') return load(true)
    try {
      const answer = await listTasks(question.value)
      noteCounts(answer)
      const seen = difference(items.value, answer.items, answer.next === null)
      items.value = seen.kept
      arrived.value = seen.arrived
      gone.clear()
      seen.gone.forEach((id) => gone.add(id))
      if (!items.value.length && seen.arrived.length) await load(true)
    } catch {
      // the line at the top says that we are offline; what is shown stays
    }
  }

  const mine = (item: TaskItem) => item.assignee?.id === me.value?.id

  function patch(id: string, change: Partial<TaskItem>) {
    items.value = items.value.map((item) => (item.id === id ? { ...item, ...change } : item))
  }

  async function claim(item: TaskItem) {
    if (item.assignee) return false
    patch(item.id, { assignee: { id: me.value!.id, name: me.value!.name } })
    try {
      await claimTask(item.id)
      say(t('toast.claimed', { task: label(item) }), { undo: () => release(item) })
      return true
    } catch (fault) {
      patch(item.id, { assignee: item.assignee })
      refuse(item, fault)
      return false
    }
  }

  async function release(item: TaskItem) {
    const holder = items.value.find((one) => one.id === item.id)?.assignee ?? item.assignee
    patch(item.id, { assignee: null })
    try {
      await releaseTask(item.id)
      say(t('toast.released', { task: label(item) }), { undo: () => claim({ ...item, assignee: null }) })
    } catch (fault) {
      patch(item.id, { assignee: holder })
      refuse(item, fault)
    }
  }

  /** The row itself says who was faster; nobody has to look elsewhere. */
  function refuse(item: TaskItem, fault: unknown) {
    if (!(fault instanceof Problem)) throw fault
    const message = fault.offline ? t('state.offlineAct') : fault.detail || fault.title
    outcomes.set(item.id, { id: item.id, status: fault.status, code: fault.code, message })
    if (fault.code === 'already-claimed') void refresh()
  }

  async function bulk(action: Action, to?: string) {
    const ids = [...selected]
    try {
      const answer = await actOnMany(action, ids, to)
      let ok = 0
      for (const outcome of answer.outcomes) {
        if (outcome.status < 300) {
          ok++
          selected.delete(outcome.id)
          outcomes.delete(outcome.id)
          if (action === 'claim') patch(outcome.id, { assignee: { id: me.value!.id, name: me.value!.name } })
          if (action === 'release') patch(outcome.id, { assignee: null })
        } else outcomes.set(outcome.id, outcome)
      }
      const bad = answer.outcomes.length - ok
      say(bad ? t('toast.bulkPart', { ok, bad }) : t('toast.bulk', { ok }), { tone: bad ? 'trouble' : 'done' })
      void refresh()
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      say(fault.offline ? t('state.offlineAct') : fault.detail || fault.title, { tone: 'trouble' })
    }
  }

  function remove(id: string) {
    gone.add(id)
    selected.delete(id)
  }

  watch(question, () => load(), { deep: true, immediate: true })
  const stop = onInboxChange(() => void refresh())
  onBeforeUnmount(() => {
    stop()
    asking?.abort()
  })

  return { state, items, next, more, arrived, gone, selected, outcomes, load, loadMore, refresh, claim, release, bulk, remove, mine, patch, empty: computed(() => state.value.is === 'ready' && items.value.length === 0) }
}

export const label = (item: TaskItem) => (item.unit ? `${item.name} · ${item.unit.name}` : item.name)
