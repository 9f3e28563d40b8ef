import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import { parseNumber } from '@/shared/ui/numbers'

/** Something that can be objected to. */
export interface Matter {
  about: string
  title: string
  way: 'figure' | 'events' | 'score' | 'strike' | 'grade'
  now: Record<string, number>
  grade: string | null
}

export interface AnswerShown {
  answerBy: string | null
  matters: Matter[]
  decided: { about: string; title: string; decision: string | null; reason: string | null }[]
}

export interface AnswerItem {
  about: string
  reason: string
  wished: string
  documents: string
}

export interface AnswerTyped {
  choice: string | null
  items: AnswerItem[]
}

const text = (value: Json | undefined) => (typeof value === 'string' ? value : '')
const list = (value: Json | undefined) => (Array.isArray(value) ? (value as JsonObject[]) : [])

/** A draft that came back stands under `typed`; a field that nobody has touched yet begins empty. */
export const typedOf = (shown: Json): Json => ((shown as JsonObject | null)?.typed ?? null) as Json

export function answerShown(shown: Json): AnswerShown {
  const given = (shown ?? {}) as unknown as Partial<AnswerShown>
  return { answerBy: given.answerBy ?? null, matters: given.matters ?? [], decided: given.decided ?? [] }
}

export function answerTyped(value: Json): AnswerTyped {
  const typed = (value ?? {}) as JsonObject
  return { choice: text(typed.choice) || null, items: list(typed.items).map((one) => ({ about: text(one.about), reason: text(one.reason), wished: text(one.wished), documents: text(one.documents) })) }
}

/** An objection that was begun does not go with an acceptance. */
export function answerSent(typed: AnswerTyped): JsonObject {
  if (typed.choice !== 'object') return { choice: typed.choice }
  return { choice: typed.choice, items: typed.items.map((one) => ({ about: one.about, reason: one.reason || null, wished: one.wished || null, documents: one.documents || null })) }
}

/** One matter of an objection, as the server shows it. */
export interface ObjectionRow {
  about: string
  title: string
  way: Matter['way']
  reason: string
  wished: string | null
  documents: string | null
  parts: string[]
  now: Record<string, number>
  grade: string | null
  finding: string | null
  findingReason: string | null
  findingDocuments: string | null
  correction: Record<string, number> | null
  decision: string | null
  decisionReason: string | null
}

export interface ObjectionShown {
  mode: 'handle' | 'decide' | 'answer'
  unit: Ref | null
  filedBy: Ref | null
  filedAt: string | null
  handledBy: Ref | null
  rows: ObjectionRow[]
}

export function objectionShown(shown: Json): ObjectionShown {
  const given = (shown ?? {}) as unknown as Partial<ObjectionShown>
  return { mode: given.mode ?? 'answer', unit: given.unit ?? null, filedBy: given.filedBy ?? null, filedAt: given.filedAt ?? null, handledBy: given.handledBy ?? null, rows: (given.rows ?? []).map((row) => ({ ...row, parts: row.parts ?? [], now: row.now ?? {} })) }
}

/** What is said of one matter: a finding, or a decision. */
export interface Verdict {
  about: string
  choice: string
  reason: string
  documents: string
  numbers: Record<string, string>
}

/** A line for every matter: as typed so far, else as it was found before. */
export function verdictsTyped(shown: ObjectionShown, value: Json): Verdict[] {
  const typed = new Map(list((value as JsonObject | null)?.rows).map((row) => [text(row.about), row]))
  return shown.rows.map((row) => {
    const one = typed.get(row.about)
    const before = shown.mode === 'handle' && !one
    const numbers = (one?.correction ?? (before ? row.correction : null) ?? {}) as Record<string, Json>
    return {
      about: row.about,
      choice: one ? text(one.finding ?? one.decision) : before ? (row.finding ?? '') : '',
      reason: one ? text(one.reason) : before ? (row.findingReason ?? '') : '',
      documents: one ? text(one.documents) : before ? (row.findingDocuments ?? '') : '',
      numbers: Object.fromEntries(row.parts.map((part) => [part, numbers[part] === null || numbers[part] === undefined ? '' : String(numbers[part])])),
    }
  })
}

/** A text that is no number is sent as it is: the server says that it will not do. */
function numberOf(typed: string): Json {
  const parsed = parseNumber(typed)
  return parsed.is === 'number' ? parsed.value : parsed.is === 'empty' ? null : typed
}

export function verdictsSent(mode: ObjectionShown['mode'], verdicts: Verdict[]): JsonObject {
  return {
    rows: verdicts.map((one) => {
      const sent: JsonObject = { about: one.about, [mode === 'handle' ? 'finding' : 'decision']: one.choice || null, reason: one.reason || null }
      if (mode !== 'handle') return sent
      sent.documents = one.documents || null
      if (one.choice === 'uphold') sent.correction = Object.fromEntries(Object.entries(one.numbers).map(([part, number]) => [part, numberOf(number)]).filter(([, number]) => number !== null))
      return sent
    }),
  }
}
