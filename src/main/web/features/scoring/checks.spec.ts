import { expect, it } from 'vitest'
import { checksSent, judgedRows, leftToJudge, words } from './checks'

const shown = { rows: [{ item: 'a', group: 'g', title: 'A', verdict: null, opinion: null, now: 1 }, { item: 'b', group: 'g', title: 'B', verdict: 'accepted', opinion: null, now: 2 }] }

it('lays what was judged over what is shown, and counts what is left', () => {
  const rows = judgedRows(shown, { rows: [{ item: 'a', verdict: 'returned', opinion: '不符' }] })

  expect(rows.map((row) => [row.verdict, row.opinion])).toEqual([['returned', '不符'], ['accepted', null]])
  expect(leftToJudge(rows)).toBe(0)
  expect(leftToJudge(judgedRows(shown, null))).toBe(1)
})

it('sends the verdicts only', () => {
  expect(checksSent(shown)).toEqual({ rows: [{ item: 'a', verdict: null, opinion: null }, { item: 'b', verdict: 'accepted', opinion: null }] })
})

it('reads figures and claims aloud', () => {
  expect(words({ actual: 14, note: '台账' })).toBe('14 · 台账')
  expect(words({ id: 'x', title: '文明单位', document: '3号' })).toBe('文明单位 · 3号')
  expect(words(null)).toBe('')
})
