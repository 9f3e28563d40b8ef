import { describe, expect, it } from 'vitest'
import { differs, gapsOf, jump, sentOf, sheetOf, sheetRows, typedRows } from './rows'

const shown = {
  mode: 'actuals',
  rows: [
    { unit: { id: 'transport', name: '交通运输局' }, indicator: { id: 'roads', title: '农村公路', points: 8, path: ['交通'], method: 'completion', unitOfMeasure: '公里' }, previous: 46, target: 50, reported: null, actual: null, score: null, note: null, fields: ['actual'] },
    { unit: { id: 'transport', name: '交通运输局' }, indicator: { id: 'survey', title: '满意度', points: 8, path: [], method: 'survey' }, previous: null, target: null, reported: null, actual: 90, score: null, note: null, fields: [] },
  ],
}

describe('an indicator sheet', () => {
  it('sends only what may be typed', () => {
    expect(sentOf(shown as never)).toEqual({ rows: [{ unit: 'transport', indicator: 'roads', actual: null, note: null }] })
  })

  it('goes through one indicator for all units where figures are certified, and sends them in that order', () => {
    const [roads, survey] = shown.rows
    const of = (row: typeof roads, unit: string) => ({ ...row!, unit: { id: unit, name: unit }, fields: ['actual'] })
    const certify = { mode: 'certify', rows: [of(roads, 'a'), of(survey, 'a'), of(roads, 'b'), of(survey, 'b')] } as never

    expect(sheetOf(certify).rows.map((row) => `${row.indicator.id}/${row.unit.id}`)).toEqual(['roads/a', 'roads/b', 'survey/a', 'survey/b'])
    expect((sentOf(certify) as { rows: { unit: string }[] }).rows.map((row) => row.unit)).toEqual(['a', 'b', 'a', 'b'])
  })

  it('counts a gap as a gap, not as zero', () => {
    const rows = sheetRows(sheetOf(shown as never), null, false)

    expect(gapsOf(rows)).toBe(1)
    expect(typedRows(rows, [{ row: 0, column: 'actual', text: '0' }])).toEqual({ rows: [{ unit: 'transport', indicator: 'roads', actual: 0, note: null }] })
  })

  it('keeps a text that is no number as it was typed', () => {
    const rows = sheetRows(sheetOf(shown as never), null, false)

    expect(typedRows(rows, [{ row: 0, column: 'actual', text: '约 50' }])).toEqual({ rows: [{ unit: 'transport', indicator: 'roads', actual: '约 50', note: null }] })
  })

  it('shows what was typed over what the server showed', () => {
    const rows = sheetRows(sheetOf(shown as never), { rows: [{ unit: 'transport', indicator: 'roads', actual: 54, note: '提前' }] }, false)

    expect(rows[0]!.edit).toEqual({ actual: '54', note: '提前' })
    expect(rows[1]!.edit).toEqual({})
  })

  it('keeps what stands beside a target when its number changes', () => {
    const targets = { mode: 'targets', rows: [{ ...shown.rows[0], fields: ['target'], deadline: '2025-10-31', people: [] }] }
    const sent = sentOf(targets as never)

    expect(typedRows(sheetRows(sheetOf(targets as never), sent, false), [{ row: 0, column: 'target', text: '54' }], sent)).toEqual({ rows: [{ unit: 'transport', indicator: 'roads', target: 54, note: null, deadline: '2025-10-31', people: [] }] })
  })

  it('asks why only where a figure jumped', () => {
    expect(jump(300, '1508')).toBe(403)
    expect(jump(300, '310')).toBeUndefined()
    expect(jump(null, '310')).toBeUndefined()
  })
})

it('sees where the certified number is not the reported one', () => {
  expect(differs(15, '14')).toBe(true)
  expect(differs(15, '15.0')).toBe(false)
  expect(differs(null, '14')).toBe(false)
  expect(differs(15, '')).toBe(false)
})
