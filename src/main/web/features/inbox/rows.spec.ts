import { describe, expect, it } from 'vitest'
import type { TaskItem } from './api'
import { difference, grouped, groupOf } from './rows'

const task = (id: string, due: string | null, overdue = false) => ({ id, due: due && `${due}T18:00:00+08:00`, overdue }) as TaskItem
const thursday = '2026-01-22'

describe('the group of a task', () => {
  it.each([
    ['2026-01-22', 'today'],
    ['2026-01-25', 'week'],
    ['2026-01-26', 'later'],
    [null, 'none'],
  ])('due %s, seen on a Thursday, is %s', (due, group) => {
    expect(groupOf(task('a', due), thursday)).toBe(group)
  })

  it('is late when the server says so, on the very day too', () => {
    expect(groupOf(task('a', '2026-01-22', true), thursday)).toBe('late')
  })

  it('stands only in a list by due date', () => {
    const items = [task('a', '2026-01-22'), task('b', '2026-01-30')]

    expect(grouped(items, true, thursday).map((one) => one.group)).toEqual(['today', 'later'])
    expect(grouped(items, false, thursday)).toHaveLength(1)
  })
})

describe('a list that is read again', () => {
  it('tells what came and what went, and keeps its order', () => {
    const seen = difference([task('a', null), task('b', null)], [task('c', null), task('b', null)], true)

    expect(seen.arrived.map((one) => one.id)).toEqual(['c'])
    expect([...seen.gone]).toEqual(['a'])
    expect(seen.kept.map((one) => one.id)).toEqual(['a', 'b'])
  })

  it('does not call rows gone that lie beyond the page that was read', () => {
    const seen = difference([task('a', null), task('b', null), task('z', null)], [task('a', null), task('b', null)], false)

    expect([...seen.gone]).toEqual([])
  })
})
