import { expect, it } from 'vitest'
import { claimRow, claimsSent, newClaim, sentClaim } from './claims'

it('sends what was typed and not what the office said', () => {
  expect(claimsSent({ rows: [{ id: 'a', title: '文明单位', points: 1.5, opinion: '请补文号' }] })).toEqual({
    rows: [{ id: 'a', title: '文明单位', points: 1.5, adjustment: null, document: null, issuedBy: null, level: null, date: null, note: null }],
  })
})

it('keeps a text that is no number', () => {
  expect(sentClaim({ ...claimRow({}), points: '一分' }).points).toBe('一分')
})

it('gives a new claim an id of its own', () => {
  expect(newClaim().id).toMatch(/^[a-z0-9]{32}$/)
  expect(newClaim().id).not.toBe(newClaim().id)
})
