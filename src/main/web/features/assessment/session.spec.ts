import { describe, expect, it } from 'vitest'
import { linesOf, sessionOf } from './session'

describe('a session', () => {
  it('has a line for every item and a column for every rater', () => {
    const session = sessionOf({ units: { transport: '交通运输局' }, items: { duty: '职能' }, bands: [{ unit: 'transport', indicator: 'duty', band: 'B+', note: null }], raters: [{ id: 'a', name: '甲', rated: true }, { id: 'b', name: '乙', rated: true }], ratings: [{ unit: 'transport', indicator: 'duty', rater: 'b', score: 88, note: null }] })

    expect(linesOf(session)).toEqual([{ unit: '交通运输局', item: '职能', band: 'B+', scores: ['', '88'] }])
  })
})
