import type { EvidenceItem } from '@/features/evidence'
import type { Json, JsonObject } from '@/shared/form/fields'
import type { Finding } from './rows'

export type Verdict = 'accepted' | 'returned' | null

export interface CheckRow {
  item: string
  group: string
  title: string
  verdict: Verdict
  opinion: string | null
  /** It is not what the submission before said. */
  changed?: boolean
  late?: boolean
  now?: Json
  before?: Json
  target?: number | null
  previous?: number | null
  reported?: number | null
  actual?: number | null
  note?: string | null
  origin?: string | null
  document?: string | null
  missing?: boolean
  disputed?: boolean
  /** What the unit's own figures come to. */
  given?: number | null
  evidence?: number
  evidenceItems?: EvidenceItem[]
  evidenceChanged?: boolean
  findings?: Finding[]
  event?: JsonObject
}

export const checkRows = (shown: Json): CheckRow[] => ((shown as JsonObject | null)?.rows as unknown as CheckRow[] | undefined) ?? []

/** What is shown with what was judged so far laid over it. */
export function judgedRows(shown: Json, value: Json): CheckRow[] {
  const typed = new Map(checkRows(value).map((row) => [row.item, row]))
  return checkRows(shown).map((row) => {
    const mine = typed.get(row.item)
    return mine ? { ...row, verdict: mine.verdict, opinion: mine.opinion } : row
  })
}

export const checksSent = (shown: Json | { rows: CheckRow[] }): Json => ({ rows: checkRows(shown as Json).map(({ item, verdict, opinion }) => ({ item, verdict: verdict ?? null, opinion: opinion ?? null })) })

export const leftToJudge = (rows: CheckRow[]) => rows.filter((row) => !row.verdict).length

/** A value as people read it: a figure with its note, a claim as its parts, a text as it is. */
export function words(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(words).join('、')
  const parts = 'actual' in value ? [value.actual, value.note, value.ownReason] : [value.title ?? value.adjustment ?? value.indicator ?? value.veto, value.item, value.count, value.document, value.issuedBy, value.date, value.points, value.note, value.reason]
  return parts.filter((part) => part !== null && part !== undefined && part !== '').map(words).join(' · ')
}
