import { describe, expect, it } from 'vitest'
import { linesOf, measuresSent, typedLines } from './measures'
import { put, ratesOf, ratesSent } from './rewards'

const sums = { cycle: '2025-1', rates: [{ kind: 'base', name: 'base', title: '基数', value: 10000 }, { kind: 'grade', name: '优秀', title: '优秀', value: null }], rows: [], people: 0, total: 0 }

describe('the parameters of rewards', () => {
  it('are sent without the words that name them, and never an amount', () => {
    expect(ratesSent(sums)).toEqual({ rates: [{ kind: 'base', name: 'base', value: 10000 }, { kind: 'grade', name: '优秀', value: null }] })
  })

  it('take full-width digits, and keep what is no number for the server to refuse', () => {
    expect(put(ratesOf(sums, null), 1, '１．５')).toMatchObject({ rates: [{}, { value: 1.5 }] })
    expect(put(ratesOf(sums, null), 1, '很多')).toMatchObject({ rates: [{}, { value: '很多' }] })
  })
})

describe('the measures of a unit', () => {
  it('begin with an empty line, and are sent as typed', () => {
    const plan = { mode: 'plan', rows: [] }
    expect(linesOf(plan, null)).toHaveLength(1)
    expect(typedLines(plan, [{ measure: '改', owner: '甲', due: '2026-05-01', done: null, finding: '' }])).toEqual({ rows: [{ measure: '改', owner: '甲', due: '2026-05-01' }] })
  })

  it('are found done or not, and cannot be rewritten in the check', () => {
    const check = { mode: 'check', rows: [{ measure: '改', owner: '甲', due: '2026-05-01', done: null, finding: null }] }
    const typed = { rows: [{ done: true, finding: '已落实', measure: '别的' }] }
    expect(linesOf(check, typed)).toEqual([{ measure: '改', owner: '甲', due: '2026-05-01', done: true, finding: '已落实' }])
    expect(measuresSent(check)).toEqual({ rows: [{ done: null, finding: null }] })
  })
})
