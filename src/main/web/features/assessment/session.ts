import type { Json } from '@/shared/form/fields'

export interface Session {
  cycle: string
  panel: string
  units: Record<string, string>
  items: Record<string, string>
  visit?: Record<string, string>
  meeting?: Record<string, string>
  minutes?: Record<string, string>
  bands: { unit: string; indicator: string; band: string; note: string | null }[]
  verdicts: { unit: string; claim: string; title: string; verdict: string; reason: string | null }[]
  reports: { unit: string; comment: string; score: number | null; grade: string | null; rank: number | null }[]
  raters: { id: string; name: string; rated: boolean }[]
  ratings: { unit: string; indicator: string; rater: string; score: number; note: string | null }[]
  halt?: { reason: string; by: string; at: string; outcome: string | null; settledReason: string | null }
  closed: boolean
  talks: boolean
}

export const sessionOf = (shown: Json): Session => ({
  cycle: '', panel: '', units: {}, items: {}, bands: [], verdicts: [], reports: [], raters: [], ratings: [], closed: false, talks: false, ...((shown ?? {}) as unknown as Partial<Session>),
})

export interface Line {
  unit: string
  item: string
  band: string
  scores: string[]
}

/** One line for every item that was rated, one column for every rater. */
export function linesOf(session: Session): Line[] {
  const lines = new Map<string, Line>()
  const line = (unit: string, indicator: string) => {
    const key = `${unit}|${indicator}`
    if (!lines.has(key)) lines.set(key, { unit: session.units[unit] ?? unit, item: session.items[indicator] ?? indicator, band: '', scores: session.raters.map(() => '') })
    return lines.get(key)!
  }
  for (const fixed of session.bands) line(fixed.unit, fixed.indicator).band = fixed.band
  for (const rating of session.ratings) {
    const at = session.raters.findIndex((rater) => rater.id === rating.rater)
    if (at >= 0) line(rating.unit, rating.indicator).scores[at] = String(rating.score)
  }
  return [...lines.values()]
}
