import { describe, expect, it } from 'vitest'
import { byClass, gradeTone, type UnitResult } from './results'

const unit = (id: string, rank: number | null, score: number, of = 'county') => ({ unit: { id, name: id }, class: { id: of, title: of }, rank, score }) as UnitResult

describe('results', () => {
  it('stand by class and rank; who has no rank stands last', () => {
    const groups = byClass([unit('b', null, 99), unit('a', 2, 80), unit('z', 1, 70, 'zone'), unit('c', 1, 90)])

    expect(groups.map((group) => group.units.map((one) => one.unit.id))).toEqual([['c', 'a', 'b'], ['z']])
  })

  it('are red only in the last grade', () => {
    const ladder = ['优秀', '良好', '达标', '诫勉']

    expect([...ladder, null].map((grade) => gradeTone(grade, ladder))).toEqual(['solid', 'pri', '', 'late', ''])
  })
})
