import { describe, expect, it } from 'vitest'
import { barOf, turned, weeksOf, workday } from './calendar'

const names = { off: '放假', worked: '调休' }

describe('a month', () => {
  it('begins on the Monday of its first week', () => {
    const weeks = weeksOf(2026, 2)

    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01'])
    expect(weeks[4]![5]).toBe('2026-02-28')
  })
})

describe('a click on a day', () => {
  it('makes a Tuesday a holiday, and then a Tuesday again', () => {
    const off = turned(undefined, '2026-03-03', names)

    expect(off).toMatchObject({ working: false, name: '放假' })
    expect(turned(off, '2026-03-03', names)).toBeUndefined()
  })

  it('makes a Saturday worked, never a Tuesday', () => {
    expect(turned(undefined, '2026-03-07', names)).toMatchObject({ working: true, name: '调休' })
    expect(turned({ date: '2026-03-07', working: false, name: '春节', local: false }, '2026-03-07', names)).toMatchObject({ working: true })
  })
})

it('a bar of a tenth of the span is a tenth wide', () => {
  expect(barOf('2026-03-02', '2026-03-02', '2026-03-01', '2026-03-10')).toEqual({ left: 10, width: 10 })
})

it('a deadline dragged to a holiday lands on the working day after it', () => {
  expect(workday('2026-02-15', new Map([['2026-02-16', false]]))).toBe('2026-02-17')
})
