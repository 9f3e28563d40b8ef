import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import { parseNumber } from '@/shared/ui/numbers'

/** What can stand in for a figure, by its part. */
export type Part = 'actual' | 'target' | 'score' | 'effect'

export interface GapRow {
  unit: Ref
  indicator: { id: string; title: string }
  parts: Part[]
  choice: string
  numbers: Partial<Record<Part, string>>
  reason: string
  /** False where the data has come in since it was decided about. */
  open: boolean
}

const text = (value: Json | undefined) => (value === null || value === undefined ? '' : String(value))

export function gapRows(shown: Json): GapRow[] {
  const rows = ((shown as JsonObject | null)?.rows ?? []) as JsonObject[]
  return rows.map((row) => {
    const parts = (row.parts ?? []) as Part[]
    return { unit: row.unit as unknown as Ref, indicator: row.indicator as unknown as GapRow['indicator'], parts, choice: text(row.choice), numbers: Object.fromEntries(parts.map((part) => [part, text(row[part])])), reason: text(row.reason), open: row.open !== false }
  })
}

/** A text that is no number is sent as it is: the server says that it will not do. */
function numberOf(typed: string): Json {
  const parsed = parseNumber(typed)
  return parsed.is === 'number' ? parsed.value : parsed.is === 'empty' ? null : typed
}

export const gapsSent = (rows: GapRow[]): Json => ({
  rows: rows.map((row) => {
    const sent: JsonObject = { unit: row.unit.id, indicator: row.indicator.id, choice: row.choice || null, reason: row.reason || null }
    if (row.choice === 'filled') for (const part of row.parts) sent[part] = numberOf(row.numbers[part] ?? '')
    return sent
  }),
})
