import { describe, expect, it } from 'vitest'
import { formula, sourceWords } from './sources'

const say = (key: string, named: Record<string, string | number> = {}) => [key.split('.').pop(), ...Object.values(named)].join(' ')

describe('where a number comes from', () => {
  it('names the office that certified it, or the person who brought it in', () => {
    const certified = { version: 2, office: '财政局', by: '孙志远', at: '2026-01-19', origin: null, document: null, note: null, reason: null }

    expect(sourceWords({ indicator: 'key', certified }, say)).toBe('certified 财政局')
    expect(sourceWords({ indicator: 'key', certified: { ...certified, office: null } }, say)).toBe('certified 孙志远')
    expect(sourceWords({ indicator: 'key', filled: '补报' }, say)).toBe('filled')
  })

  it('counts raters and ballots without naming anybody', () => {
    expect(sourceWords({ indicator: 'panel', ratings: [{ score: 90 }, { score: 80 }] }, say)).toBe('ratings 2')
    expect(sourceWords({ indicator: 'social', ballots: [{ layer: 'a', counted: 10 }, { layer: null, counted: 5 }] }, say)).toBe('ballots 15')
  })
})

describe('the formula that is copied', () => {
  it('is the arithmetic alone', () => {
    expect(formula(['实绩 ÷ 目标: 4036 / 4300 = 0.9386…', '不超过封顶 1', '得分：93.86 × 3 = 2.8158'])).toBe('4036 / 4300 = 0.9386…\n93.86 × 3 = 2.8158')
  })
})
