import { describe, expect, it } from 'vitest'
import type { JsonObject } from './fields'
import { differences, merge, settle } from './merge'

const row = (unit: string, actual: number | null, note = '') => ({ unit, indicator: 'roads', actual, note })

describe('merge', () => {
  it('keeps what both wrote in different fields', () => {
    const { merged, conflicts } = merge({ a: '1', b: '2' }, { a: '1x', b: '2' }, { a: '1', b: '2y' })

    expect(merged).toEqual({ a: '1x', b: '2y' })
    expect(conflicts).toEqual([])
  })

  it('keeps what both wrote in different rows, whatever their order', () => {
    const base = { sheet: { rows: [row('finance', null), row('transport', null)] } }

    const { merged, conflicts } = merge(base, { sheet: { rows: [row('finance', 54), row('transport', null)] } }, { sheet: { rows: [row('transport', 7), row('finance', null)] } })

    expect(merged).toEqual({ sheet: { rows: [row('finance', 54), row('transport', 7)] } })
    expect(conflicts).toEqual([])
  })

  it('tells of the same cell written twice, and keeps mine until decided', () => {
    const base = { sheet: { rows: [row('finance', null)] } }

    const { merged, conflicts } = merge(base, { sheet: { rows: [row('finance', 54)] } }, { sheet: { rows: [row('finance', 56)] } })

    expect(merged).toEqual({ sheet: { rows: [row('finance', 54)] } })
    expect(conflicts).toEqual([{ path: ['sheet', 'rows', 'finance|roads||||', 'actual'], mine: 54, theirs: 56 }])
    expect(settle(merged, conflicts[0]!.path, 56)).toEqual({ sheet: { rows: [row('finance', 56)] } })
  })

  it('never lays a blank over something written', () => {
    const { merged, conflicts } = merge({ opinion: 'old' }, { opinion: '' }, { opinion: 'new' })

    expect(merged).toEqual({ opinion: 'new' })
    expect(conflicts).toEqual([])
  })

  it('does not bring back a row that the other removed and I left alone', () => {
    const base = { events: { rows: [row('finance', 1), row('transport', 2)] } }

    const { merged } = merge(base, base, { events: { rows: [row('finance', 1)] } })

    expect(merged).toEqual({ events: { rows: [row('finance', 1)] } })
  })
})

describe('differences', () => {
  it('names what the other wrote and I did not, and nothing that only I wrote', () => {
    expect(differences({ basis: '', arrangement: 'mine', note: 'mine' }, { basis: 'theirs', arrangement: 'theirs', note: '' })).toEqual([
      { path: ['basis'], mine: '', theirs: 'theirs' },
      { path: ['arrangement'], mine: 'mine', theirs: 'theirs' },
    ])
  })

  it('names single cells, and whole rows that I do not have', () => {
    const mine = { sheet: { rows: [row('finance', 54)] } }
    const theirs = { sheet: { rows: [row('transport', 7), row('finance', 56)] } }

    const found = differences(mine, theirs)

    expect(found.map((one) => one.path.join('/'))).toEqual(['sheet/rows/transport|roads||||', 'sheet/rows/finance|roads||||/actual'])
    const taken = found.reduce<JsonObject>((data, one) => settle(data, one.path, one.theirs), mine)
    expect(taken).toEqual({ sheet: { rows: [row('finance', 56), row('transport', 7)] } })
    expect(differences(taken, theirs)).toEqual([])
  })
})
