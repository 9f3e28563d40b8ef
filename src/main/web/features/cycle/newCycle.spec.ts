import { describe, expect, it } from 'vitest'
import type { Scheme } from './api'
import { choices, gapsOf, laidOver, panelsSeen, stepsOf, wanted } from './newCycle'
import { pickCurrent } from './current'

const scheme = { id: 's', title: 'S', classes: [{ id: 'county', title: '县区' }, { id: 'zone', title: '开发区' }], indicators: [] } as Scheme
const units = [{ id: 'a', name: 'A', class: 'county' }, { id: 'b', name: 'B', class: 'zone' }, { id: 'c', name: 'C', class: 'school' }]

describe('a new cycle', () => {
  it('takes every unit whose class the scheme knows, a panel per class', () => {
    const chosen = choices(units, scheme, ['p1', 'p2'])

    expect(chosen.map((unit) => [unit.id, unit.in, unit.panel])).toEqual([['a', true, 'p1'], ['b', true, 'p2'], ['c', false, 'p1']])
  })

  it('says what is missing, all of it', () => {
    expect(gapsOf({ year: 25, title: ' ', scheme: '', version: 0, units: [] })).toEqual(['year', 'title', 'scheme', 'units'])
  })

  it('asks for the chosen ones only', () => {
    const cycle = wanted({ year: 2025, title: ' 年度 ', scheme: 's', version: 2, units: choices(units, scheme, ['p1', 'p2']) })

    expect(cycle.title).toBe('年度')
    expect(cycle.units.map((unit) => unit.id)).toEqual(['a', 'b'])
  })
})

describe('the steps of a new cycle', () => {
  it('say what is done and how much is missing', () => {
    const chosen = choices(units, scheme, ['p1', 'p2'])
    chosen[0]!.panel = ''

    const steps = stepsOf({ year: 2025, title: '年度', scheme: 's', version: 1, units: chosen })

    expect(steps.map((step) => `${step.id} ${step.state} ${step.gaps}`)).toEqual(['scheme done 0', 'units done 0', 'panels open 1', 'calendar later 0', 'check open 0'])
  })

  it('take from last year who took part, and how', () => {
    const taken = laidOver(choices(units, scheme, ['p1', 'p2']), [{ id: 'b', class: 'zone', participation: 'scored', panel: null }])

    expect(taken.map((unit) => [unit.id, unit.in, unit.participation, unit.panel])).toEqual([['a', false, 'ranked', 'p1'], ['b', true, 'scored', ''], ['c', false, 'ranked', 'p1']])
  })
})

it('the running year is the one people are in, not the latest', () => {
  const of = (id: string, year: number, state: string) => ({ id, year, title: id, scheme: 's', version: 1, state }) as never

  expect(pickCurrent([of('next', 2026, 'draft'), of('now', 2025, 'running'), of('old', 2024, 'closed')])?.id).toBe('now')
})

describe('the panels of a draft', () => {
  const panel = (kind: string, unit: string) => ({ number: 1, kind, name: 'P', units: [{ id: unit, name: unit }], members: [{ person: 'li', name: '李' }] })
  const people = [{ id: 'li', name: '李', bars: [{ unit: 'a', text: '李任A局长' }] }]

  it('name whom a tie bars from one of their units', () => {
    expect(panelsSeen({ formed: false, panels: [panel('assessment', 'a')], people })).toEqual([{ name: 'P', units: 1, people: 1, conflicts: ['李任A局长'] }])
  })

  it('name nobody for the unit of another panel, and only those that rate', () => {
    expect(panelsSeen({ formed: false, panels: [panel('assessment', 'b'), panel('supervision', 'a')], people })).toEqual([{ name: 'P', units: 1, people: 1, conflicts: [] }])
  })
})
