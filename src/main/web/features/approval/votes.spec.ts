import { describe, expect, it } from 'vitest'
import { tally, voteSent, voteShown, voteTyped } from './votes'

const shown = voteShown({ scope: 'decide', body: { id: 'standing-committee', name: '市委常委会' }, quorum: 2, members: [{ person: { id: 'a', name: '甲' }, tied: [] }, { person: { id: 'b', name: '乙' }, tied: [] }, { person: { id: 'c', name: '丙' }, tied: [] }], askable: [], ladder: ['优秀', '良好'], units: [] })

describe('a decision that is recorded', () => {
  it('has a line for every member, with what was typed', () => {
    const typed = voteTyped(shown, { choice: 'approve', mode: 'vote', members: [{ person: 'b', present: true, vote: 'for' }, { person: 'gone', present: true }] })

    expect(typed.members.map((one) => [one.person, one.present, one.vote])).toEqual([['a', null, null], ['b', true, 'for'], ['c', null, null]])
  })

  it('sends only what belongs to the choice', () => {
    const typed = voteTyped(shown, { choice: 'ask', reason: 'x', mode: 'vote', members: [{ person: 'a', present: true, vote: 'for' }], questions: [{ to: 'statistics', text: '口径？' }], changes: [{ unit: 'transport', grade: '优秀', reason: 'y' }] })

    expect(voteSent(typed)).toEqual({ choice: 'ask', questions: [{ to: 'statistics', text: '口径？' }] })
    expect(voteSent({ ...typed, choice: 'return' })).toEqual({ choice: 'return', reason: 'x' })
  })

  it('sends no vote of whoever was absent or kept out', () => {
    const typed = voteTyped(shown, { choice: 'approve', mode: 'vote', members: [{ person: 'a', present: false, vote: 'for' }, { person: 'b', present: true, avoids: true, vote: 'for', reason: '亲属' }, { person: 'c', present: true, vote: 'for' }] })

    expect(voteSent(typed).members).toEqual([{ person: 'a', present: false }, { person: 'b', present: true, avoids: true, reason: '亲属' }, { person: 'c', present: true, vote: 'for' }])
    expect(tally(typed.members)).toEqual({ present: 2, for: 1, against: 0, abstain: 0 })
  })
})
