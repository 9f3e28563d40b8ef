import { describe, expect, it } from 'vitest'
import { answersOf } from './words'

describe('answersOf', () => {
  it('offers every option of every field as a condition, also inside groups', () => {
    const form = JSON.stringify({ components: [{ type: 'group', components: [{ type: 'radio', key: 'decision', label: '意见', values: [{ value: 'return', label: '退回' }] }] }] })

    expect(answersOf([form])).toEqual([{ value: "${decision == 'return'}", text: '意见：退回' }])
  })

  it('offers nothing that would have to be quoted', () => {
    const form = JSON.stringify({ components: [{ type: 'radio', key: 'decision', label: '意见', values: [{ value: "x' || true", label: '坏' }] }] })

    expect(answersOf([form])).toEqual([])
  })
})
