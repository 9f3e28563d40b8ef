import { describe, expect, it } from 'vitest'
import { fromQuery, isAssumed, most, nothing, questionOf, shifted, toQuery } from './whatIf'

const points = { duty: 50, panel: 25, social: 15, leaders: 10 }
const sum = (all: Record<string, number>) => Math.round(Object.values(all).reduce((a, b) => a + b, 0) * 100) / 100

describe('weights', () => {
  it('are given in proportion by the others, to the last hundredth', () => {
    expect(shifted(points, 'social', 21, [], 100)).toEqual({ duty: 46.47, panel: 23.24, social: 21, leaders: 9.29 })
    for (const to of [0, 0.01, 33.33, 66.67, 99.99, 100]) expect(sum(shifted(points, 'social', to, [], 100))).toBe(100)
  })

  it('stay where they are locked, and a slider goes no farther than that', () => {
    expect(shifted(points, 'social', 90, ['duty'], 100)).toEqual({ duty: 50, panel: 0, social: 50, leaders: 0 })
    expect(most(points, 'social', ['duty'], 100)).toBe(50)
    expect(shifted(points, 'social', 20, ['duty', 'panel', 'leaders'], 100)).toEqual(points)
  })

  it('come back from nothing in equal parts', () => {
    expect(shifted({ a: 100, b: 0, c: 0 }, 'a', 40, [], 100)).toEqual({ a: 40, b: 30, c: 30 })
  })
})

describe('what is assumed', () => {
  const assumed = { points: { duty: 46.47, social: 53.53 }, locked: ['duty'], without: 'panel3-1', rounding: 'floor', lifted: [{ unit: 'housing', veto: 'safety' }] }

  it('stands in the address and is read from it', () => {
    expect(fromQuery(toQuery(assumed))).toEqual(assumed)
    expect(isAssumed(fromQuery({ class: 'county' }))).toBe(false)
    expect(fromQuery({ w: 'duty:x,:3' }).points).toEqual({})
  })

  it('is asked for the class that is looked at', () => {
    expect(questionOf(assumed, 'county')).toEqual({
      points: [{ indicator: 'duty', class: 'county', points: 46.47 }, { indicator: 'social', class: 'county', points: 53.53 }],
      rounding: 'floor',
      withoutRaters: ['panel3-1'],
      liftedVetoes: [{ unit: 'housing', veto: 'safety' }],
    })
    expect(questionOf(nothing(), 'county')).toEqual({ points: [] })
  })
})
