import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'

export interface IndicatorResult {
  id?: string
  indicator?: string
  title: string
  path?: string[]
  parent?: string | null
  score: number | null
  points: number | null
  of: number
  missing: boolean
  steps?: string[]
}

export interface UnitResult {
  unit: Ref
  class: { id: string; title: string }
  participation: string
  complete: boolean
  score: number | null
  rank: number | null
  rankOf: number | null
  grade: string | null
  bonus: number
  penalty: number
  vetoes: (string | { id: string; title: string })[]
  gradeChange?: { before: string | null; reason: string }
  indicators: IndicatorResult[]
}

export interface Standing {
  score: string | null
  rank: number | null
  grade: string | null
}

/** What one number rests on; raters have names only for those who may see them. */
export interface Source {
  indicator: string
  figure?: Record<string, number>
  certified?: { version: number; office: string | null; by: string; at: string; origin: string | null; document: string | null; note: string | null; reason: string | null }
  filled?: string
  targetAgreed?: boolean
  selfReported?: number
  ratings?: { rater?: string; role?: string; band?: string; score: number }[]
  ballots?: { layer: string | null; counted: number }[]
  decided?: number
}

/** What one unit's answer has beside the contract's result. */
export interface Beside {
  sources?: Source[]
  events?: { adjustment?: string; veto?: string; indicator?: string; item?: string; count?: number; points?: number; document?: string }[]
  history?: { year: number; grade?: string; score?: number; rank?: number }[]
  peers?: { score: number; grade: string | null }[]
  adjustments?: { adjustment: string; sum: number; counted: number }[]
}

/** What whoever reports or decides looks at besides the table. */
export interface Overview {
  distribution: { class: { id: string; title: string }; participation: string; grades: { grade: string; count: number; places: number | null }[] }[]
  borderline: { unit: Ref; grade: string; distance: number; below: boolean; line: number | null; other: Ref | null }[]
  changes: { from: number; to: number; cause: string; units: { unit: Ref; before: Standing | null; after: Standing | null }[] } | null
}

export function overviewOf(shown: Json): Overview | null {
  const given = (shown ?? {}) as unknown as Partial<Overview>
  return given.distribution ? { distribution: given.distribution, borderline: given.borderline ?? [], changes: given.changes ?? null } : null
}

export interface Results {
  version: number | null
  computedAt: string | null
  complete: boolean
  missing: { unit: Ref; indicator: { id: string; title: string } }[]
  grades: string[]
  units: UnitResult[]
}

export function resultsOf(shown: Json): Results {
  const results = (shown ?? {}) as unknown as Partial<Results>
  return { version: results.version ?? null, computedAt: results.computedAt ?? null, complete: results.complete ?? false, missing: results.missing ?? [], grades: results.grades ?? [], units: results.units ?? [] }
}

/** The version that was looked at goes back: a newer one must be looked at first. */
export const resultsSent = (shown: Json): Json => ({ version: ((shown as JsonObject | null)?.version as number | undefined) ?? null })

/** Classes in the order in which they come; units by rank, without a rank at the end. */
export function byClass(units: UnitResult[]) {
  const all = new Map<string, { id: string; title: string; units: UnitResult[] }>()
  for (const unit of units) {
    const group = all.get(unit.class.id) ?? { ...unit.class, units: [] }
    group.units.push(unit)
    all.set(unit.class.id, group)
  }
  for (const group of all.values()) group.units.sort((a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9) || (b.score ?? 0) - (a.score ?? 0))
  return [...all.values()]
}

/** The first grade stands out, the second a little; only the last and a veto are red. */
export function gradeTone(grade: string | null, ladder: string[]): string {
  const at = grade === null ? -1 : ladder.indexOf(grade)
  if (at === 0) return 'solid'
  if (at === 1) return 'pri'
  return at >= 0 && at === ladder.length - 1 ? 'late' : ''
}
