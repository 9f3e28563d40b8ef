import { expect, it } from 'vitest'
import { againstLastYear, letterOf, rowsOf, type LetterNode } from './letter'
import { answerSent, answerTyped, objectionShown, verdictsSent, verdictsTyped } from './objection'

const shown = objectionShown({ mode: 'handle', rows: [{ about: 'indicator:duty', title: '履职成效', way: 'score', reason: '漏计', parts: ['score'], now: { score: 80 }, finding: 'uphold', findingReason: '属实', findingDocuments: '函〔1〕', correction: { score: 88 } }] as never })

it('sends what is objected to only where there is an objection', () => {
  const typed = answerTyped({ choice: 'object', items: [{ about: 'grade', reason: '不服', wished: '良好' }] })

  expect(answerSent(typed)).toEqual({ choice: 'object', items: [{ about: 'grade', reason: '不服', wished: '良好', documents: null }] })
  expect(answerSent({ ...typed, choice: 'accept' })).toEqual({ choice: 'accept' })
})

it('begins with what was found before, where findings were sent back', () => {
  const [first] = verdictsTyped(shown, null)

  expect(first).toEqual({ about: 'indicator:duty', choice: 'uphold', reason: '属实', documents: '函〔1〕', numbers: { score: '88' } })
})

it('shows an answer, which tells no numbers', () => {
  const answer = objectionShown({ mode: 'answer', rows: [{ about: 'grade', title: '等次', way: 'grade', reason: '不服', decision: 'reject', decisionReason: '无误' }] } as never)

  expect(answer.rows[0]).toMatchObject({ parts: [], now: {} })
  expect(verdictsTyped(answer, null)).toHaveLength(1)
})

it('sends a corrected value only with an upheld finding, and full-width digits as a number', () => {
  const [first] = verdictsTyped(shown, null)

  expect(verdictsSent('handle', [{ ...first!, numbers: { score: '８７.５' } }])).toEqual({ rows: [{ about: 'indicator:duty', finding: 'uphold', reason: '属实', documents: '函〔1〕', correction: { score: 87.5 } }] })
  expect(verdictsSent('handle', [{ ...first!, choice: 'reject' }])).toEqual({ rows: [{ about: 'indicator:duty', finding: 'reject', reason: '属实', documents: '函〔1〕' }] })
  expect(verdictsSent('decide', [{ ...first!, choice: 'return', reason: '不清' }])).toEqual({ rows: [{ about: 'indicator:duty', decision: 'return', reason: '不清' }] })
})

it('puts the nodes under one another and last year beside this', () => {
  const node = (id: string, parent: string | null) => ({ id, parent, title: id }) as LetterNode

  expect(rowsOf([node('a', null), node('b', null), node('a1', 'a')]).map((row) => `${row.level}${row.id}`)).toEqual(['1a', '2a1', '1b'])
  const letter = letterOf({ version: 1, score: 82.66, history: [{ year: 2023, score: 70 }, { year: 2024, score: 80.16, rank: 4, grade: '合格' }] } as never)!
  expect(againstLastYear(letter)).toEqual({ year: 2024, score: 80.16, rank: 4, grade: '合格', more: 2.5 })
  expect(letterOf({ version: null })).toBeNull()
})
