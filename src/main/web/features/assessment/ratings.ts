import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import { parseNumber } from '@/shared/ui/numbers'
import { bandOf } from './bands'
import type { Change, SheetRow } from '@/shared/ui/sheet'

export interface RatingRow {
  unit: Ref
  indicator: { id: string; title: string; points?: number; path?: string[] }
  role: string | null
  /** Inside which the score must lie; absent where the panel fixed none. */
  band?: { name: string; from: number; to: number; floor: number }
  score: number | null
  note: string | null
}

export const ratingsOf = (shown: Json) => ((shown as JsonObject | null)?.rows ?? []) as unknown as RatingRow[]

export const ratingsSent = (shown: Json): Json => ({
  rows: ratingsOf(shown).map((row) => ({ unit: row.unit.id, indicator: row.indicator.id, score: row.score ?? null, note: row.note ?? null })),
})

const typedText = (value: Json | undefined) => (value === null || value === undefined ? '' : String(value))

export function ratingRows(shown: Json, value: Json): SheetRow[] {
  const typed = new Map(((value as JsonObject | null)?.rows as JsonObject[] | undefined)?.map((row) => [`${String(row.unit)}|${String(row.indicator)}`, row]))
  return ratingsOf(shown).map((row) => {
    const key = `${row.unit.id}|${row.indicator.id}`
    const mine = typed.get(key) ?? { score: row.score, note: row.note }
    return { key, name: `${row.unit.name} ${row.indicator.title}`, head: row.indicator.title, group: row.unit.name, show: { role: row.role ?? '', band: row.band ? `${row.band.name}　${row.band.from}–${row.band.to}` : '' }, edit: { score: typedText(mine.score), note: typedText(mine.note) } }
  })
}

export function typedRatings(rows: SheetRow[], changes: Change[]): Json {
  const texts = rows.map((row) => ({ ...row.edit }))
  for (const { row, column, text } of changes) texts[row]![column] = text
  return {
    rows: rows.map((row, at) => {
      const [unit, indicator] = row.key.split('|')
      const parsed = parseNumber(texts[at]!.score!)
      return { unit: unit!, indicator: indicator!, score: parsed.is === 'number' ? parsed.value : parsed.is === 'empty' ? null : texts[at]!.score!, note: texts[at]!.note || null }
    }),
  }
}

/** A score at the edge is explained, so that nobody has to guess what was meant. */
export function asksWhy(score: string): boolean {
  const parsed = parseNumber(score)
  return parsed.is === 'number' && (parsed.value < 60 || parsed.value >= 100)
}

/** Where a score belongs that lies outside its band; undefined where all is well. */
export function strays(row: RatingRow, score: string): string | undefined {
  const parsed = parseNumber(score)
  if (!row.band || parsed.is !== 'number') return undefined
  const right = bandOf(parsed.value, row.band.floor)
  return right === row.band.name ? undefined : (right ?? '—')
}
