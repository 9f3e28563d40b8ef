import { describe, expect, it } from 'vitest'
import { bandOf, limitsText } from './bands'

describe('a band', () => {
  it('has its lower edge, and 100 is in A+', () => {
    expect([100, 96.67, 93.4, 90, 89.99, 80, 79.99, 60].map((score) => bandOf(score, 60))).toEqual(['A+', 'A+', 'A0', 'A-', 'B+', 'B-', 'C+', 'C-'])
  })

  it('is none under the floor', () => {
    expect(bandOf(59, 60)).toBeNull()
    expect(bandOf(101, 60)).toBeNull()
  })

  it('says its limits', () => {
    expect(limitsText({ name: 'B+', from: 86.67, to: 90 }, '分')).toBe('86.67 ≤ 分 < 90')
    expect(limitsText({ name: 'A+', from: 96.67, to: 100 }, '分')).toBe('96.67 ≤ 分 ≤ 100')
  })
})
