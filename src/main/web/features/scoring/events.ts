import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import { parseNumber } from '@/shared/ui/numbers'

export interface EventSheetShown {
  units: Ref[]
  /** With a tariff an event names one of its items and how many; without one it names points. */
  adjustments: { id: string; title: string; sign: 'bonus' | 'penalty'; items?: string[] }[]
  indicators: { id: string; title: string; items?: string[] }[]
  vetoes: { id: string; title: string }[]
  claims: { unit: Ref; title: string; document: string | null; date: string | null }[]
  rows: JsonObject[]
}

export interface EventRow {
  unit: string
  /** `adjustment:honours`, `indicator:letters`, `veto:safety`. */
  what: string
  points: string
  item: string
  count: string
  document: string
  reason: string
}

const idOf = (value: Json | undefined) => (value && typeof value === 'object' && !Array.isArray(value) ? String(value.id) : value === null || value === undefined ? '' : String(value))
const textOf = (value: Json | undefined) => (value === null || value === undefined ? '' : String(value))

/** A text that is no number is sent as it is: the server says that it will not do. */
function numberOf(text: string): Json {
  const parsed = parseNumber(text)
  return parsed.is === 'number' ? parsed.value : parsed.is === 'empty' ? null : text
}

export function eventRow(row: JsonObject): EventRow {
  const kind = (['adjustment', 'indicator', 'veto'] as const).find((name) => idOf(row[name]))
  return { unit: idOf(row.unit), what: kind ? `${kind}:${idOf(row[kind])}` : '', points: textOf(row.points), item: textOf(row.item), count: textOf(row.count), document: textOf(row.document), reason: textOf(row.reason) }
}

export function sentEvent(row: EventRow): JsonObject {
  const [kind, ...id] = row.what.split(':')
  const sent: JsonObject = { unit: row.unit || null }
  if (kind) sent[kind] = id.join(':')
  if (row.item) {
    sent.item = row.item
    sent.count = numberOf(row.count)
  } else if (kind !== 'veto') sent.points = numberOf(row.points)
  sent.document = row.document || null
  sent.reason = row.reason || null
  return sent
}

export const eventsSent = (shown: Json): Json => ({ rows: (((shown as JsonObject | null)?.rows as JsonObject[] | undefined) ?? []).map((row) => sentEvent(eventRow(row))) })
