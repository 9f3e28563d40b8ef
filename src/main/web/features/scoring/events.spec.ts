import { describe, expect, it } from 'vitest'
import { eventRow, sentEvent } from './events'

describe('an event', () => {
  it('of a tariff names the item and how many', () => {
    const row = eventRow({ unit: { id: 'agriculture', name: '农业农村局' }, indicator: 'work-safety', item: '一般事故', count: 2, document: '滨应急〔2025〕31号' })

    expect(sentEvent(row)).toEqual({ unit: 'agriculture', indicator: 'work-safety', item: '一般事故', count: 2, document: '滨应急〔2025〕31号', reason: null })
  })

  it('without a tariff names points', () => {
    const row = eventRow({ unit: 'transport', adjustment: 'honours', points: 1.5, document: '文' })

    expect(sentEvent(row)).toEqual({ unit: 'transport', adjustment: 'honours', points: 1.5, document: '文', reason: null })
  })

  it('of a veto has no points', () => {
    expect(sentEvent(eventRow({ unit: 'education', veto: 'major-accident', document: '文' }))).not.toHaveProperty('points')
  })
})
