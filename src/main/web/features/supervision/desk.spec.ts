import { expect, it } from 'vitest'
import type { UnitRow } from './api'
import { byClass, filterOf, moved, showOf, sum, tone } from './desk'

it('takes from the address what the desk knows', () => {
  expect(filterOf({ cycle: '2025-1', phase: '', other: 'x', unit: ['a'] })).toEqual({ cycle: '2025-1' })
  expect(showOf({ show: 'late-6' })).toBe('late-6')
  expect(showOf({ show: 'all' })).toBe('late')
})

it('is darker the longer something is late, and only then', () => {
  const cell = { late: 1, days: 0, today: false, state: 'open' as const }

  expect([0, 2, 3, 5, 6].map((days) => tone({ ...cell, days }))).toEqual(['d1', 'd1', 'd3', 'd3', 'd6'])
  expect(tone({ ...cell, late: 0, today: true })).toBe('today')
  expect(tone({ ...cell, late: 0, state: 'done' })).toBe('done')
})

it('parts units by class and sums what is late', () => {
  const row = (unit: string, unitClass: string, late: number) => ({ unit: { id: unit, name: unit }, unitClass: { id: unitClass, name: unitClass }, late, cells: [] }) as UnitRow

  expect(byClass([row('a', 'x', 2), row('b', 'x', 1), row('c', 'y', 0)]).map((part) => [part.name, part.late, part.rows.length])).toEqual([['x', 3, 2], ['y', 0, 1]])
})

it('moves by arrows and stays inside', () => {
  expect(moved({ row: 0, column: 0 }, 'ArrowUp', 3, 3)).toEqual({ row: 0, column: 0 })
  expect(moved({ row: 0, column: 0 }, 'ArrowRight', 3, 3)).toEqual({ row: 0, column: 1 })
  expect(moved({ row: 0, column: 0 }, 'KeyN', 3, 3)).toBeUndefined()
})

it('tells what was done from what was not', () => {
  const not = { id: 'b', status: 409, code: 'nudged-today', message: '今天已催办' }

  expect(sum([{ id: 'a', status: 204, code: null, message: null }, not])).toEqual({ done: 1, not: [not] })
})
