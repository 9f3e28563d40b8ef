import type { LocationQuery } from 'vue-router'
import type { Filters } from './api'

export const FIELDS = ['cycle', 'subject', 'person', 'action', 'from', 'to'] as const

/** The filters of an address; what is empty is not asked for. */
export function filtersOf(query: LocationQuery): Filters {
  const filters: Filters = {}
  for (const field of FIELDS) if (typeof query[field] === 'string' && query[field]) filters[field] = query[field]
  return filters
}

/** Days as the server takes them: from the beginning of one to the end of the other, in the product's zone. */
export function asked(filters: Filters): Filters {
  const { from, to, ...rest } = filters
  return { ...rest, ...(from ? { from: `${from}T00:00:00+08:00` } : {}), ...(to ? { to: `${dayAfter(to)}T00:00:00+08:00` } : {}) }
}

function dayAfter(day: string) {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** An anchor as somebody wrote it down: the link's number and its hash. */
export function anchorOf(text: string): { link: number; hash: string } | undefined {
  const found = text.trim().match(/^(\d{1,15})[\s:：,，-]+([0-9a-fA-F]{64})$/)
  return found ? { link: Number(found[1]), hash: found[2]!.toLowerCase() } : undefined
}
