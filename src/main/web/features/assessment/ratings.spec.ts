import { describe, expect, it } from 'vitest'
import { asksWhy, ratingRows, ratingsSent, strays, typedRatings } from './ratings'

const shown = { rows: [{ unit: { id: 'transport', name: '交通运输局' }, indicator: { id: 'work', title: '工作实绩' }, role: 'member', score: null, note: null }] }

describe('a rating sheet', () => {
  it('sends every row, given or not', () => {
    expect(ratingsSent(shown as never)).toEqual({ rows: [{ unit: 'transport', indicator: 'work', score: null, note: null }] })
  })

  it('reads the digits that were typed', () => {
    expect(typedRatings(ratingRows(shown as never, null), [{ row: 0, column: 'score', text: '８８.５' }])).toEqual({ rows: [{ unit: 'transport', indicator: 'work', score: 88.5, note: null }] })
  })

  it('says where a score outside its band belongs', () => {
    const row = { ...shown.rows[0]!, band: { name: 'B+', from: 86.67, to: 90, floor: 60 } }
    expect(['90', '89', '', '59'].map((score) => strays(row as never, score))).toEqual(['A-', undefined, undefined, '—'])
  })

  it('asks for a reason under 60 and at 100 only', () => {
    expect(['59.5', '100', '60', '99', ''].map(asksWhy)).toEqual([true, true, false, false, false])
  })
})
