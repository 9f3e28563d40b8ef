import { describe, expect, it } from 'vitest'
import { gapRows, gapsSent } from './gaps'

const shown = { rows: [{ unit: { id: 'transport', name: '交通运输局' }, indicator: { id: 'handling', title: '办结率' }, parts: ['actual', 'target'], choice: 'filled', actual: 5, target: null, reason: '补报' }] }

describe('gaps that are settled', () => {
  it('sends numbers only where they stand in for a figure', () => {
    const rows = gapRows(shown)
    rows[0]!.numbers.target = '１０'
    expect(gapsSent(rows)).toEqual({ rows: [{ unit: 'transport', indicator: 'handling', choice: 'filled', reason: '补报', actual: 5, target: 10 }] })

    rows[0]!.choice = 'without'
    expect(gapsSent(rows)).toEqual({ rows: [{ unit: 'transport', indicator: 'handling', choice: 'without', reason: '补报' }] })
  })

  it('sends what is no number as it was typed, for the server to refuse', () => {
    const rows = gapRows(shown)
    rows[0]!.numbers.actual = '五'
    expect(gapsSent(rows)).toMatchObject({ rows: [{ actual: '五' }] })
  })
})
