import type { Ref } from '@/shared/session'
import type { Overview, UnitResult } from './results'

export interface Titled {
  id: string
  title: string
}

export interface Weight extends Titled {
  points: Record<string, number>
}

export interface Past {
  year: number
  grade?: string
  score?: number
  rank?: number
}

export interface RankedUnit extends UnitResult {
  exact: number
  missing: string[]
  last: Past | null
}

export interface Quota {
  class: string
  participation: string
  grade: string
  size: number
  exact: number
  places: number
  taken: number
}

/** A cycle's results as those who defend them read them. */
export interface Ranking extends Partial<Overview> {
  version: number | null
  computedAt: string
  complete: boolean
  title: string
  year: number
  state: 'open' | 'decided' | 'published'
  total: number
  classes: Titled[]
  weights: Weight[]
  titles: Record<string, string>
  grades: string[]
  rounding?: string
  rules?: { grade: string; min: number | null; quota: boolean }[]
  quotas: Quota[]
  units: RankedUnit[]
  raters: Ref[]
}

export interface Place {
  complete: boolean
  exact: number
  score: number
  rank: number | null
  rankOf: number | null
  grade: string | null
}

export interface Move {
  unit: string
  class: string
  participation: string
  before: Place
  after: Place
  scoreBy: number
  ranksUp: number | null
  gradeFlips: boolean
}

export interface Comparison {
  version: number
  moved: number
  flipped: number
  units: Move[]
  quotas: Quota[]
}

export interface WhatIfQuestion {
  points?: { indicator: string; class: string; points: number }[]
  rounding?: string
  withoutRaters?: string[]
  liftedVetoes?: { unit: string; veto: string }[]
}

export interface Robust {
  unit: string
  grade: string | null
  score: { change: number; grade: string } | null
  weight: { indicator: string; from: number; to: number; tolerance: number; share: number; grade: string } | null
}

export interface RobustnessReport {
  version: number
  units: Robust[]
}

export interface RaterReport {
  version: number
  applied: boolean
  panels: { panel: string; name: string; agreement: number | null; raters: { rater: Ref; ratings: number; severity: number | null; spread: number | null; halo: number | null; favour: number | null; effect: number | null; group: number }[] }[]
  corrected: { unit: Ref; indicator: string; mean: number; corrected: number }[]
}

/** One line of the table: where a unit stands now, and where it would. */
export interface Row {
  unit: RankedUnit
  place: Place
  move: Move | null
}

export interface Group {
  participation: string
  rows: Row[]
}

/** The units of a class: the ranked, the ranked apart, then those without a rank; each by where they would stand. */
export function groupsOf(ranking: Ranking, unitClass: string, comparison: Comparison | null): Group[] {
  const moves = new Map(comparison?.units.map((move) => [move.unit, move]))
  const rows = ranking.units
    .filter((unit) => unit.class.id === unitClass)
    .map((unit): Row => {
      const move = moves.get(unit.unit.id) ?? null
      return { unit, move, place: move?.after ?? { complete: unit.complete, exact: unit.exact, score: unit.score ?? 0, rank: unit.rank, rankOf: unit.rankOf, grade: unit.grade } }
    })
  const groups: Group[] = [
    { participation: 'ranked', rows: rows.filter((row) => row.place.rank !== null && row.unit.participation !== 'apart') },
    { participation: 'apart', rows: rows.filter((row) => row.place.rank !== null && row.unit.participation === 'apart') },
    { participation: 'none', rows: rows.filter((row) => row.place.rank === null) },
  ]
  for (const group of groups) group.rows.sort((a, b) => (a.place.rank ?? 1e9) - (b.place.rank ?? 1e9) || b.place.exact - a.place.exact)
  return groups.filter((group) => group.rows.length)
}

/** After which row the last place of a grade is given: no later unit that is ranked has that grade or a better one. */
export function quotaLines(rows: Row[], ladder: string[], limited: string[]): Map<number, string> {
  const lines = new Map<number, string>()
  for (const grade of limited) {
    const at = ladder.indexOf(grade)
    const last = rows.reduce((found, row, index) => (row.place.grade !== null && ladder.indexOf(row.place.grade) <= at ? index : found), -1)
    if (last >= 0 && last < rows.length - 1) lines.set(last, grade)
  }
  return lines
}

export type Reason = { is: 'lifted' } | { is: 'weight'; indicator: string; score: number } | { is: 'gains' | 'gives'; other: string } | { is: 'moved'; ranks: number } | { is: 'places' }

/**
 * Why a unit's grade flips, in one sentence: its veto was lifted; the weight that moved it most against its class; or,
 * where it did not move itself, who took or left the place.
 */
export function reasonOf(row: Row, rows: Row[], lifted: Set<string>, changes: Map<string, number>): Reason {
  if (lifted.has(row.unit.unit.id)) return { is: 'lifted' }
  const up = row.move?.ranksUp ?? 0
  if (up !== 0 && changes.size) {
    const moved = [...changes].map(([id, change]) => {
      const scores = rows.flatMap((one) => one.unit.indicators.find((node) => node.id === id)?.score ?? [])
      const own = row.unit.indicators.find((node) => node.id === id)?.score ?? 0
      return { id, own, by: change * (own - scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)) * Math.sign(up) }
    })
    const most = moved.sort((a, b) => b.by - a.by)[0]
    if (most && most.by > 0) return { is: 'weight', indicator: most.id, score: most.own }
  }
  if (up !== 0) return { is: 'moved', ranks: up }
  const { before, after } = row.move ?? { before: row.place, after: row.place }
  const taker = rows.find((one) => one !== row && one.move?.gradeFlips && one.move.after.grade === before.grade)
  if (taker) return { is: 'gives', other: taker.unit.unit.name }
  const leaver = rows.find((one) => one !== row && one.move?.gradeFlips && one.move.before.grade === after.grade)
  return leaver ? { is: 'gains', other: leaver.unit.unit.name } : { is: 'places' }
}
