import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import { parseNumber } from '@/shared/ui/numbers'
import type { Change, SheetRow } from '@/shared/ui/sheet'

export interface BallotRow {
  unit: Ref
  indicator: { id: string; title: string }
  layer: string | null
  answers: string[]
  counts: Record<string, number | null>
  sent?: number
  returned?: number
  /** In the third reading: what the two before said. */
  first?: Record<string, number | null>
  second?: Record<string, number | null>
}

export interface BallotSheet {
  reading: 'first' | 'second' | 'third'
  /** The first reading is this person's own, so another must verify it. */
  ownReading: boolean
  rows: BallotRow[]
}

export const ballotsOf = (shown: Json) => ((shown as JsonObject | null)?.rows ?? []) as unknown as BallotRow[]
const keyOf = (unit: string, indicator: string, layer: string | null | undefined) => `${unit}|${indicator}|${layer ?? ''}`

export const ballotsSent = (shown: Json): Json => ({
  rows: ballotsOf(shown).map((row) => ({ unit: row.unit.id, indicator: row.indicator.id, ...(row.layer === null ? {} : { layer: row.layer }), counts: Object.fromEntries(row.answers.map((answer) => [answer, row.counts?.[answer] ?? null])) })),
})

export const answersOf = (shown: Json) => [...new Set(ballotsOf(shown).flatMap((row) => row.answers))]

export function ballotRows(shown: Json, value: Json): SheetRow[] {
  const typed = new Map(((value as JsonObject | null)?.rows as JsonObject[] | undefined)?.map((row) => [keyOf(String(row.unit), String(row.indicator), row.layer as string | undefined), row.counts as Record<string, Json>]))
  return ballotsOf(shown).map((row) => {
    const key = keyOf(row.unit.id, row.indicator.id, row.layer)
    const counts = typed.get(key) ?? row.counts ?? {}
    const edit = Object.fromEntries(row.answers.map((answer) => [answer, counts[answer] === null || counts[answer] === undefined ? '' : String(counts[answer])]))
    return { key, name: [row.unit.name, row.indicator.title, row.layer].filter(Boolean).join(' '), head: row.layer ? `${row.unit.name} · ${row.layer}` : row.unit.name, group: row.indicator.title, show: { sum: againstReturned(sumOf(edit), row.returned), readings: readingsOf(row) }, edit }
  })
}

/** The sum beside what came back; a triangle where it is more. */
export function againstReturned(sum: string, returned: number | undefined) {
  if (returned === undefined) return sum
  return `${sum || '—'} / ${returned}${Number(sum) > returned ? ' ▲' : ''}`
}

/** Only the answers on which the two readings differ. */
export function readingsOf(row: BallotRow) {
  if (!row.first || !row.second) return ''
  return row.answers
    .filter((answer) => row.first![answer] !== row.second![answer])
    .map((answer) => `${answer} ${row.first![answer] ?? '—'} ↔ ${row.second![answer] ?? '—'}`)
    .join('；')
}

/** Live as it is typed, to be held against what was handed in on paper. */
export function sumOf(texts: Record<string, string>): string {
  const numbers = Object.values(texts).map((text) => parseNumber(text))
  return numbers.every((one) => one.is === 'empty') ? '' : String(numbers.reduce((sum, one) => sum + (one.is === 'number' ? one.value : 0), 0))
}

export function typedBallots(rows: SheetRow[], changes: Change[]): Json {
  const texts = rows.map((row) => ({ ...row.edit }))
  for (const { row, column, text } of changes) texts[row]![column] = text
  return {
    rows: rows.map((row, at) => {
      const [unit, indicator, layer] = row.key.split('|')
      const counts: JsonObject = {}
      for (const [answer, text] of Object.entries(texts[at]!)) {
        const parsed = parseNumber(text)
        counts[answer] = parsed.is === 'number' ? parsed.value : parsed.is === 'empty' ? null : text
      }
      return { unit: unit!, indicator: indicator!, ...(layer ? { layer } : {}), counts }
    }),
  }
}
