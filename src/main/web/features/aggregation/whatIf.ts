import type { LocationQuery } from 'vue-router'
import type { WhatIfQuestion } from './ranking'

/** Everything that is assumed; it stands in the address, so that a link shows the same. */
export interface Assumption {
  /** Points by indicator; empty where none was moved. */
  points: Record<string, number>
  locked: string[]
  without: string
  rounding: string
  lifted: { unit: string; veto: string }[]
}

export const nothing = (): Assumption => ({ points: {}, locked: [], without: '', rounding: '', lifted: [] })

export const isAssumed = (one: Assumption) => Object.keys(one.points).length > 0 || !!one.without || !!one.rounding || one.lifted.length > 0

const cents = (points: number) => Math.round(points * 100)

/** How far a weight can go: what is locked keeps its points. */
export function most(points: Record<string, number>, id: string, locked: string[], total: number): number {
  const held = Object.keys(points).filter((one) => one !== id && locked.includes(one))
  const free = Object.keys(points).some((one) => one !== id && !locked.includes(one))
  return free ? (cents(total) - held.reduce((sum, one) => sum + cents(points[one]!), 0)) / 100 : points[id]!
}

/**
 * Gives one weight other points; the rest is taken from the others, or given to them, in proportion to what they have,
 * so that the sum stays to the last hundredth. What is locked stays.
 */
export function shifted(points: Record<string, number>, id: string, to: number, locked: string[], total: number): Record<string, number> {
  const own = Math.min(Math.max(0, cents(to)), cents(most(points, id, locked, total)))
  const others = Object.keys(points).filter((one) => one !== id && !locked.includes(one))
  if (!others.length) return { ...points }
  const held = Object.keys(points).filter((one) => one !== id && locked.includes(one)).reduce((sum, one) => sum + cents(points[one]!), 0)
  const left = cents(total) - own - held
  const sum = others.reduce((all, one) => all + cents(points[one]!), 0)
  const exact = others.map((one) => (sum ? (left * cents(points[one]!)) / sum : left / others.length))
  const shares = exact.map(Math.floor)
  const order = exact.map((share, at) => ({ at, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest)
  const rest = left - shares.reduce((all, share) => all + share, 0)
  for (let at = 0; at < rest; at++) shares[order[at % order.length]!.at]! += 1
  return { ...points, [id]: own / 100, ...Object.fromEntries(others.map((one, at) => [one, shares[at]! / 100])) }
}

/** What the server is asked; points of the one class that is looked at. */
export function questionOf(assumed: Assumption, unitClass: string): WhatIfQuestion {
  return {
    points: Object.entries(assumed.points).map(([indicator, points]) => ({ indicator, class: unitClass, points })),
    ...(assumed.rounding ? { rounding: assumed.rounding } : {}),
    ...(assumed.without ? { withoutRaters: [assumed.without] } : {}),
    ...(assumed.lifted.length ? { liftedVetoes: assumed.lifted } : {}),
  }
}

export function toQuery(assumed: Assumption): Record<string, string> {
  const all: Record<string, string> = {}
  if (Object.keys(assumed.points).length) all.w = Object.entries(assumed.points).map(([id, points]) => `${id}:${points}`).join(',')
  if (assumed.locked.length) all.lock = assumed.locked.join(',')
  if (assumed.without) all.without = assumed.without
  if (assumed.rounding) all.rounding = assumed.rounding
  if (assumed.lifted.length) all.lift = assumed.lifted.map((one) => `${one.unit}:${one.veto}`).join(',')
  return all
}

const list = (value: LocationQuery[string] | undefined) => (typeof value === 'string' && value ? value.split(',') : [])

export function fromQuery(query: LocationQuery): Assumption {
  const points = list(query.w).map((one) => one.split(':')).filter(([id, value]) => id && value && Number.isFinite(Number(value)))
  return {
    points: Object.fromEntries(points.map(([id, value]) => [id!, Number(value)])),
    locked: list(query.lock),
    without: typeof query.without === 'string' ? query.without : '',
    rounding: typeof query.rounding === 'string' ? query.rounding : '',
    lifted: list(query.lift).map((one) => one.split(':')).filter(([unit, veto]) => unit && veto).map(([unit, veto]) => ({ unit: unit!, veto: veto! })),
  }
}
