import { daysBetween, dayOf, today } from '@/shared/format'
import type { IconName } from '@/shared/ui/icons'
import type { TaskItem } from './api'

export type Group = 'late' | 'today' | 'week' | 'later' | 'none'

/** Monday is the first day; what is due on Sunday still belongs to this week. */
export function groupOf(item: Pick<TaskItem, 'due' | 'overdue'>, now = today()): Group {
  if (item.overdue) return 'late'
  if (!item.due) return 'none'
  const days = daysBetween(now, dayOf(item.due))
  if (days < 0) return 'late'
  if (days === 0) return 'today'
  const weekday = (new Date(`${now}T00:00:00Z`).getUTCDay() + 6) % 7
  return days <= 6 - weekday ? 'week' : 'later'
}

export interface Heading {
  group: Group
  items: TaskItem[]
}

/** Only an order by due date falls into groups; any other order is one list. */
export function grouped(items: TaskItem[], byDue: boolean, now = today()): Heading[] {
  if (!byDue) return items.length ? [{ group: 'none', items }] : []
  const all: Heading[] = []
  for (const item of items) {
    const group = groupOf(item, now)
    const last = all.at(-1)
    if (last?.group === group) last.items.push(item)
    else all.push({ group, items: [item] })
  }
  return all
}

export function shapeOf(item: TaskItem, done: boolean): { icon: IconName; tone: string } {
  if (done) return { icon: 'ok', tone: 'done' }
  const group = groupOf(item)
  if (group === 'late') return { icon: 'late', tone: 'late' }
  if (group === 'today') return { icon: 'soon', tone: 'soon' }
  return { icon: 'open', tone: '' }
}

/** What the newest answer says about a list that is being looked at: nothing moves, it only tells. */
export function difference(shown: TaskItem[], fresh: TaskItem[], complete: boolean) {
  const known = new Set(shown.map((item) => item.id))
  const now = new Map(fresh.map((item) => [item.id, item]))
  const last = fresh.at(-1)
  const reach = complete || !last ? shown.length - 1 : shown.findIndex((item) => item.id === last.id)
  return {
    arrived: fresh.filter((item) => !known.has(item.id)),
    gone: new Set(shown.filter((item, at) => at <= reach && !now.has(item.id)).map((item) => item.id)),
    kept: shown.map((item) => now.get(item.id) ?? item),
  }
}
