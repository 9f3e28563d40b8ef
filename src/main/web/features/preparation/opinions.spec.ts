import { expect, it } from 'vitest'
import { numeral, opinionsSent, opinionsTyped, opinionsWith, restAccepted, type Item } from './opinions'

const item = (id: string) => ({ unit: { id: 'transport', name: '交通运输局' }, indicator: { id, title: id, points: 10, path: [] }, target: 5, opinion: null, amended: null, comment: null }) as unknown as Item
const items = [item('roads'), item('firms')]
const shown = { rows: items } as never

it('has no opinion until one is chosen', () => {
  expect(opinionsSent(shown)).toEqual({ rows: [{ unit: 'transport', indicator: 'roads', opinion: null, amended: null, comment: null }, { unit: 'transport', indicator: 'firms', opinion: null, amended: null, comment: null }] })
})

it('changes one opinion and leaves the others', () => {
  const value = opinionsWith(items, null, 1, { opinion: 'amend', amended: 8, comment: '偏低' })

  expect(opinionsTyped(items, value)).toEqual([{ opinion: null, amended: null, comment: null }, { opinion: 'amend', amended: 8, comment: '偏低' }])
  expect(opinionsTyped(items, opinionsWith(items, value, 1, { opinion: 'return' }))[1]).toEqual({ opinion: 'return', amended: null, comment: '偏低' })
})

it('accepts the rest without touching what was said', () => {
  const value = opinionsWith(items, null, 0, { opinion: 'return', comment: '口径不清' })

  expect(opinionsTyped(items, restAccepted(items, value)).map((one) => one.opinion)).toEqual(['return', 'accept'])
})

it('counts rounds as people say them', () => {
  expect([numeral(1, true), numeral(3, true), numeral(12, true), numeral(3, false)]).toEqual(['一', '三', '12', '3'])
})
