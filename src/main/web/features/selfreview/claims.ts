import { newIntent } from '@/shared/api'
import type { Json, JsonObject } from '@/shared/form/fields'
import { parseNumber } from '@/shared/ui/numbers'

export interface ClaimRow {
  id: string
  adjustment: string
  title: string
  document: string
  issuedBy: string
  level: string
  date: string
  points: string
  note: string
  opinion: string
}

export interface ClaimsShown {
  year: number
  adjustments: { id: string; title: string; cap: number | null }[]
  rows: JsonObject[]
}

const FIELDS = ['id', 'adjustment', 'title', 'document', 'issuedBy', 'level', 'date', 'points', 'note'] as const

export const claimsShown = (shown: Json): ClaimsShown => {
  const sheet = (shown ?? {}) as unknown as Partial<ClaimsShown>
  return { year: sheet.year ?? 0, adjustments: sheet.adjustments ?? [], rows: sheet.rows ?? [] }
}

export function claimRow(row: JsonObject): ClaimRow {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? '' : String(row[name]))
  return { id: text('id'), adjustment: text('adjustment'), title: text('title'), document: text('document'), issuedBy: text('issuedBy'), level: text('level'), date: text('date'), points: text('points'), note: text('note'), opinion: text('opinion') }
}

export const newClaim = (): ClaimRow => ({ ...claimRow({}), id: newIntent() })

export function sentClaim(row: ClaimRow): JsonObject {
  const sent: JsonObject = {}
  for (const field of FIELDS) sent[field] = row[field] === '' ? null : row[field]
  const points = parseNumber(row.points)
  // a text that is no number is sent as it is: the server says that it will not do
  if (points.is === 'number') sent.points = points.value
  return sent
}

/** Of what is shown, what is sent; the opinion is the office's. */
export const claimsSent = (shown: Json): Json => ({ rows: claimsShown(shown).rows.map((row) => sentClaim(claimRow(row))) })
