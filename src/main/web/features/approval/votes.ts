import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'

export interface VoteShown {
  scope: 'review' | 'decide'
  body: Ref
  quorum: number
  members: { person: Ref; tied: Ref[] }[]
  askable: Ref[]
  ladder: string[]
  units: (Ref & { grade: string | null })[]
}

export interface MemberVote {
  person: string
  present: boolean | null
  avoids: boolean
  vote: string | null
  reason: string
}

export interface VoteTyped {
  choice: string | null
  reason: string
  mode: string | null
  statement: string
  members: MemberVote[]
  questions: { to: string; text: string }[]
  changes: { unit: string; grade: string; reason: string }[]
}

const text = (value: Json | undefined) => (typeof value === 'string' ? value : '')
const list = (value: Json | undefined) => (Array.isArray(value) ? (value as JsonObject[]) : [])

export function voteShown(shown: Json): VoteShown {
  const given = (shown ?? {}) as unknown as Partial<VoteShown>
  return { scope: given.scope ?? 'review', body: given.body ?? { id: '', name: '' }, quorum: given.quorum ?? 0, members: given.members ?? [], askable: given.askable ?? [], ladder: given.ladder ?? [], units: given.units ?? [] }
}

/** What was typed so far, with a line for every member that the body has today. */
export function voteTyped(shown: VoteShown, value: Json): VoteTyped {
  const typed = (value ?? {}) as JsonObject
  const before = new Map(list(typed.members).map((member) => [text(member.person), member]))
  return {
    choice: text(typed.choice) || null,
    reason: text(typed.reason),
    mode: text(typed.mode) || null,
    statement: text(typed.statement),
    members: shown.members.map(({ person }) => {
      const member = before.get(person.id)
      return { person: person.id, present: typeof member?.present === 'boolean' ? member.present : null, avoids: member?.avoids === true, vote: text(member?.vote) || null, reason: text(member?.reason) }
    }),
    questions: list(typed.questions).map((one) => ({ to: text(one.to), text: text(one.text) })),
    changes: list(typed.changes).map((one) => ({ unit: text(one.unit), grade: text(one.grade), reason: text(one.reason) })),
  }
}

/** Only what belongs to the choice is sent: a question that was begun does not go with an approval. */
export function voteSent(typed: VoteTyped): JsonObject {
  const sent: JsonObject = { choice: typed.choice }
  if (typed.choice === 'return') sent.reason = typed.reason || null
  if (typed.choice === 'ask') sent.questions = typed.questions.map((one) => ({ to: one.to || null, text: one.text || null }))
  if (typed.choice === 'approve') {
    sent.mode = typed.mode
    if (typed.mode === 'consensus') sent.statement = typed.statement || null
    sent.members = typed.members.map((one) => memberSent(one, typed.mode === 'vote'))
    if (typed.changes.length) sent.changes = typed.changes.map((one) => ({ unit: one.unit || null, grade: one.grade || null, reason: one.reason || null }))
  }
  return sent
}

function memberSent(one: MemberVote, counted: boolean): JsonObject {
  const member: JsonObject = { person: one.person, present: one.present }
  if (one.present && one.avoids) member.avoids = true
  if (counted && one.present && !one.avoids) member.vote = one.vote
  if (one.reason) member.reason = one.reason
  return member
}

/** Who is there, and how the votes stand. */
export function tally(members: MemberVote[]) {
  const voting = members.filter((one) => one.present && !one.avoids)
  const count = (vote: string) => voting.filter((one) => one.vote === vote).length
  return { present: members.filter((one) => one.present).length, for: count('for'), against: count('against'), abstain: count('abstain') }
}

/** A draft that came back stands under `typed`; a field that nobody has touched yet begins empty. */
export const decisionSent = (shown: Json): Json => ((shown as JsonObject | null)?.typed ?? null) as Json
