import { describe, expect, it } from 'vitest'
import { againstReturned, ballotRows, readingsOf, sumOf, typedBallots } from './ballots'

const shown = { rows: [{ unit: { id: 'transport', name: '交通运输局' }, indicator: { id: 'social', title: '社会评价' }, layer: '企业', answers: ['满意', '不满意'], counts: { 满意: null, 不满意: null } }] }

describe('a ballot sheet', () => {
  it('adds up as it is typed, and knows that nothing was counted yet', () => {
    expect(sumOf({ 满意: '60', 不满意: '' })).toBe('60')
    expect(sumOf({ 满意: '', 不满意: '' })).toBe('')
  })

  it('holds the sum against what came back', () => {
    expect(againstReturned('28', 28)).toBe('28 / 28')
    expect(againstReturned('29', 28)).toBe('29 / 28 ▲')
    expect(againstReturned('29', undefined)).toBe('29')
  })

  it('names only the answers on which two readings differ', () => {
    expect(readingsOf({ ...shown.rows[0]!, first: { 满意: 7, 不满意: 1 }, second: { 满意: 8, 不满意: 1 } } as never)).toBe('满意 7 ↔ 8')
  })

  it('sends counts under their answers and layer', () => {
    expect(typedBallots(ballotRows(shown as never, null), [{ row: 0, column: '满意', text: '60' }])).toEqual({ rows: [{ unit: 'transport', indicator: 'social', layer: '企业', counts: { 满意: 60, 不满意: null } }] })
  })
})
