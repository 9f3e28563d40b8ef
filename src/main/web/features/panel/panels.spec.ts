import { describe, expect, it } from 'vitest'
import { conflict, load, panelsTyped, sent, type Candidate, type Panel } from './panels'

const panel = (over: Partial<Panel>): Panel => ({ number: 1, group: 'c:panel-1', kind: 'assessment', name: '第一组', body: 'b', units: [{ id: 'transport', name: '交通运输局' }], members: [], ...over })
const person = (over: Partial<Candidate> = {}): Candidate => ({ id: 'chen', name: '陈立群', office: null, bars: [], ...over })
const seat = { person: 'chen', role: '组员', chair: false }

describe('who may sit on a panel', () => {
  it('nobody whom a tie to one of its units bars, and the sentence says why', () => {
    const barred = person({ bars: [{ unit: 'transport', text: '陈立群任交通运输局局长' }] })

    expect(conflict(barred, panel({}), [])).toEqual({ is: 'tie', text: '陈立群任交通运输局局长' })
    expect(conflict(barred, panel({ units: [{ id: 'education', name: '教育局' }] }), [])).toBeUndefined()
  })

  it('nobody who scores and watches', () => {
    const scoring = panel({ members: [seat] })
    const watching = panel({ number: 2, kind: 'supervision', name: '监督组', units: [] })

    expect(conflict(person(), watching, [scoring, watching])).toEqual({ is: 'supervises', panel: '第一组' })
  })

  it('nobody twice', () => {
    expect(conflict(person(), panel({ members: [seat] }), [])).toEqual({ is: 'there' })
  })
})

it('sends people and roles, not what the server knows itself', () => {
  expect(sent([panel({ members: [{ ...seat, name: 'x' } as never] })])).toEqual({ panels: [{ kind: 'assessment', name: '第一组', body: 'b', members: [seat] }] })
})

it('shows what was typed over what the server gave', () => {
  const shown = { panels: [panel({ members: [seat] })] } as never

  expect(panelsTyped(shown, { panels: [{ members: [] }] })[0]!.members).toEqual([])
  expect(panelsTyped(shown, null)[0]!.members).toEqual([seat])
})

it('a panel of four units and two members has two units for each', () => {
  const units = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }))

  expect(load(panel({ units, members: [seat, seat] }))).toBe(2)
})
