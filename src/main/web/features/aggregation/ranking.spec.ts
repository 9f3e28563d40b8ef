import { describe, expect, it } from 'vitest'
import { firmness } from './firmness'
import { groupsOf, quotaLines, reasonOf, type Comparison, type RankedUnit, type Ranking } from './ranking'

const unit = (id: string, rank: number | null, grade: string | null, scores: Record<string, number> = {}, participation = 'ranked') =>
  ({ unit: { id, name: id }, class: { id: 'all', title: 'all' }, participation, complete: rank !== null, score: 90, exact: 90, rank, rankOf: 3, grade, missing: rank ? [] : ['key', 'routine'], vetoes: [], indicators: Object.entries(scores).map(([key, score]) => ({ id: key, title: key, score, points: score, of: 100, missing: false })) }) as unknown as RankedUnit
const ranking = (units: RankedUnit[]) => ({ units, grades: ['A', 'B', 'C'] }) as unknown as Ranking
const place = (rank: number, grade: string) => ({ complete: true, exact: 90, score: 90, rank, rankOf: 3, grade })
const move = (of: string, from: [number, string], to: [number, string]) => ({ unit: of, class: 'all', participation: 'ranked', before: place(...from), after: place(...to), scoreBy: 0, ranksUp: from[0] - to[0], gradeFlips: from[1] !== to[1] })

describe('the ranking of a class', () => {
  it('puts who is ranked apart, and who has no rank, under headings of their own', () => {
    const groups = groupsOf(ranking([unit('gap', null, null), unit('b', 2, 'B'), unit('apart', 1, 'A', {}, 'apart'), unit('a', 1, 'A')]), 'all', null)

    expect(groups.map((group) => [group.participation, group.rows.map((row) => row.unit.unit.id)])).toEqual([['ranked', ['a', 'b']], ['apart', ['apart']], ['none', ['gap']]])
  })

  it('stands in the order of the what-if while there is one', () => {
    const comparison = { units: [move('a', [1, 'A'], [2, 'B']), move('b', [2, 'B'], [1, 'A'])] } as unknown as Comparison

    expect(groupsOf(ranking([unit('a', 1, 'A'), unit('b', 2, 'B')]), 'all', comparison)[0]!.rows.map((row) => row.unit.unit.id)).toEqual(['b', 'a'])
  })

  it('has a line under whoever took the last place, also where a veto lets a lower grade stand above it', () => {
    const rows = groupsOf(ranking([unit('a', 1, 'A'), unit('vetoed', 2, 'C'), unit('b', 3, 'A'), unit('c', 4, 'B'), unit('d', 5, 'C')]), 'all', null)[0]!.rows

    expect([...quotaLines(rows, ['A', 'B', 'C'], ['A', 'B'])]).toEqual([[2, 'A'], [3, 'B']])
    expect(quotaLines(rows, ['A', 'B', 'C'], ['C']).size).toBe(0)
  })
})

describe('why a grade flips', () => {
  const units = [unit('a', 1, 'A', { duty: 95, social: 80 }), unit('b', 2, 'B', { duty: 90, social: 95 })]
  const rows = (moves: unknown[]) => groupsOf(ranking(units), 'all', { units: moves } as Comparison)[0]!.rows

  it('is the weight that moved the unit against its class', () => {
    const both = rows([move('a', [1, 'A'], [2, 'B']), move('b', [2, 'B'], [1, 'A'])])
    const changes = new Map([['duty', -6], ['social', 6]])

    expect(reasonOf(both[0]!, both, new Set(), changes)).toEqual({ is: 'weight', indicator: 'social', score: 95 })
    expect(reasonOf(both[1]!, both, new Set(), changes)).toEqual({ is: 'weight', indicator: 'social', score: 80 })
  })

  it('is the veto that was lifted, or the place that somebody else took', () => {
    const both = rows([move('a', [1, 'C'], [1, 'A']), move('b', [2, 'A'], [2, 'B'])])

    expect(reasonOf(both[0]!, both, new Set(['a']), new Map())).toEqual({ is: 'lifted' })
    expect(reasonOf(both[1]!, both, new Set(['a']), new Map())).toEqual({ is: 'gives', other: 'a' })
  })
})

describe('how firm a grade is', () => {
  const robust = (from: number, to: number) => ({ unit: 'a', grade: 'A', score: { change: -0.021, grade: 'B' }, weight: { indicator: 'social', from, to, tolerance: 0.001, share: 0.1, grade: 'B' } })

  it('shows a change with which the grade has really changed', () => {
    expect(firmness(robust(15, 15.391))).toEqual({ weight: { indicator: 'social', change: 0.4 }, score: { change: -0.03, grade: 'B' }, tone: 'late' })
  })

  it('is no argument where the weight lies far off', () => {
    expect(firmness(robust(15, 40)).weight).toBeNull()
    expect(firmness(robust(15, 18)).tone).toBe('')
  })
})
