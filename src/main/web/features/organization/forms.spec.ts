import { describe, expect, it } from 'vitest'
import { faultsAt, mergeForm, officeForm, postEndForm, postForm, renameForm, unitForm } from './forms'
import { sortedBy } from './register'

const words = { class: (id: string) => id, participation: (id: string) => id, role: (id: string) => id }
const tree = { classes: [{ id: 'department', title: '部门', units: 2 }], offices: [], roles: [{ role: 'head', in: 'UNIT' as const, seats: 1 }, { role: 'member', in: 'OFFICE' as const, seats: null }], people: 0 }
const unit = { id: 'roads', name: '公路局', class: 'department', participation: 'ranked' as const, from: null, to: null, predecessors: [] }

describe('the forms of the register', () => {
  it('rename a unit by another that comes in its place', () => {
    const form = renameForm(unit)

    expect(form.sent({ id: 'transport', name: '交通局', since: '2026-01-01' }).units).toEqual([{ id: 'transport', name: '交通局', class: 'department', participation: 'ranked', from: '2026-01-01', to: null, predecessors: [{ unit: 'roads', kind: 'RENAMED', since: '2026-01-01', main: true }] }])
  })

  it('merge two units, with whose years the new one goes on', () => {
    const form = mergeForm(unit, [{ value: 'ports', text: '港航局' }])
    const mains = (main: string) => form.sent({ with: 'ports', id: 'transport', name: '交通局', since: '2026-01-01', main }).units![0]!.predecessors.filter((one) => one.main).map((one) => one.unit)

    expect([mains('roads'), mains('')]).toEqual([['roads'], ['ports']])
  })

  it('appoint somebody known without adding them, somebody new with', () => {
    const form = postForm(tree, words, { id: 'roads', name: '公路局', unit: true })
    const sent = (personName: string) => form.sent({ person: 'wang', personName, role: 'head', title: '局长', from: '2026-01-01', to: '' })

    expect(form.asks.find((ask) => ask.key === 'role')!.choices).toEqual([{ value: 'head', text: 'head' }])
    expect(sent('').people).toEqual([])
    expect(sent('王').people).toEqual([{ id: 'wang', name: '王', leftOn: null }])
    expect(sent('').posts).toEqual([{ person: 'wang', place: 'roads', role: 'head', title: '局长', from: '2026-01-01', to: null }])
  })

  it('end a post on its day and change nothing else of it', () => {
    const post = { person: 'wang', name: '王', place: 'roads', placeName: '公路局', role: 'head', title: '局长', from: '2024-01-01', to: null }

    expect(postEndForm(post).sent({ to: '2026-03-01' }).posts).toEqual([{ person: 'wang', place: 'roads', role: 'head', title: '局长', from: '2024-01-01', to: '2026-03-01' }])
  })

  it('put a refusal at its field', () => {
    const fault = (path: string) => ({ path, code: 'x', message: path })

    expect(faultsAt(unitForm(tree, words), [fault('/units/0/name'), fault('/reason'), fault('/elsewhere')])).toEqual({ name: '/units/0/name', reason: '/reason' })
    expect(faultsAt(renameForm(unit), [fault('/units/0/predecessors')])).toEqual({ since: '/units/0/predecessors' })
    expect(faultsAt(postForm(tree, words, { id: 'roads', name: '', unit: true }), [fault('/posts/0/from'), fault('/people/0/id')])).toEqual({ from: '/posts/0/from', person: '/people/0/id' })
    expect(faultsAt(officeForm([]), [fault('/kind')])).toEqual({ kind: '/kind' })
  })

  it('keep the order by pinyin where a column is alike', () => {
    const rows = [{ name: '安', class: 'b', participation: 'ranked' }, { name: '滨', class: 'a', participation: 'ranked' }, { name: '城', class: 'b', participation: 'ranked' }]
    const names = (down: boolean) => sortedBy(rows, { column: 'class', down }).map((row) => row.name)

    expect(names(false)).toEqual(['滨', '安', '城'])
    expect(sortedBy(rows, undefined)).toBe(rows)
    expect(sortedBy(rows, { column: 'name', down: true }).map((row) => row.name)).toEqual(['城', '滨', '安'])
  })
})
