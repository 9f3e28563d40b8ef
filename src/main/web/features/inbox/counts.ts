import { reactive } from 'vue'
import { onInboxChange } from '@/shared/connection'
import { listTasks } from './api'
import type { Counts, TaskPageOf, ViewName } from './api'

const state = reactive<{ known: boolean; counts: Counts; capped: string[] }>({ known: false, counts: { mine: 0, offered: 0, overdue: 0 }, capped: [] })

/** Badge and list come from one answer, so they cannot disagree. */
export function noteCounts(answer: Pick<TaskPageOf, 'counts' | 'capped'>) {
  state.known = true
  state.counts = answer.counts
  state.capped = answer.capped ?? []
}

export function badge(view: keyof Counts) {
  if (!state.known) return undefined
  const count = state.counts[view]
  return { count: state.capped.includes(view) ? `${count}+` : String(count), late: view === 'overdue' && count > 0 }
}

export const countOf = (view: ViewName) => (view in state.counts ? badge(view as keyof Counts)?.count : undefined)
export const lateCount = () => state.counts.overdue

/** On pages without a list the rail still says what waits; where there is a list, that one tells. */
export function keepCounts() {
  const ask = () => void listTasks({ view: 'mine' }, null, 1).then(noteCounts, () => undefined)
  const first = setTimeout(() => state.known || ask(), 1200)
  const stop = onInboxChange(() => !location.pathname.startsWith('/inbox/') && ask())
  return () => {
    clearTimeout(first)
    stop()
  }
}
