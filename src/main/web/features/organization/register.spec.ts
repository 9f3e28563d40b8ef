import { describe, expect, it } from 'vitest'
import { columnOf, faultsOf, holders, shownBy } from './register'
import type { PostRow, Preview } from './api'

describe('the register', () => {
  it('shows what the address says', () => {
    expect(shownBy({})).toEqual({ what: 'units', class: undefined, gone: false })
    expect(shownBy({ class: 'zone' })).toEqual({ what: 'units', class: 'zone', gone: false })
    expect(shownBy({ people: 'gone' })).toEqual({ what: 'people', gone: true })
    expect(shownBy({ place: 'finance', person: 'x' })).toEqual({ what: 'people', place: 'finance', gone: false })
  })

  it('finds a cell by its address', () => {
    expect(['A1', 'B7', 'Z2', 'AA10'].map(columnOf)).toEqual([0, 1, 25, 26])
  })

  it('puts each fault at its cell, and none at another sheet', () => {
    const preview = { faults: [{ sheet: '任职', cell: 'B7', code: 'unknown-post', message: '职务不存在' }, { sheet: '单位', cell: 'A2', code: 'x', message: 'x' }] } as Preview
    expect([...faultsOf(preview, '任职')]).toEqual([['7/1', '职务不存在']])
  })

  it('names who holds a post', () => {
    const posts = [{ role: 'head', name: '陈昶' }, { role: 'contact', name: '王喆' }, { role: 'contact', name: '李强' }] as PostRow[]
    expect(holders(posts, 'contact')).toBe('王喆、李强')
    expect(holders(posts, 'leader')).toBe('')
  })
})
