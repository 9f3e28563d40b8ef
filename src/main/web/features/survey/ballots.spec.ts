import { describe, expect, it } from 'vitest'
import { ballotRows, sumOf, typedBallots } from './ballots'

const shown = { rows: [{ unit: { id: 'transport', name: '交通运输局' }, indicator: { id: 'social', title: '社会评价' }, layer: '企业', answers: ['满意', '不满意'], counts: { 满意: null, 不满意: null } }] }

describe('a ballot sheet', () => {
  it('adds up as it is typed, and knows that nothing was counted yet', () => {
    expect(sumOf({ 满意: '60', 不满意: '' })).toBe('60')
    expect(sumOf({ 满意: '', 不满意: '' })).toBe('')
  })

  it('sends counts under their answers and layer', () => {
    expect(typedBallots(ballotRows(shown as never, null), [{ row: 0, column: '满意', text: '60' }])).toEqual({ rows: [{ unit: 'transport', indicator: 'social', layer: '企业', counts: { 满意: 60, 不满意: null } }] })
  })
})
