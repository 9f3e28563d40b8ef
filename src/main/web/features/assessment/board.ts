import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import type { Limits } from './bands'

export interface BoardRow {
  unit: Ref
  indicator: { id: string; title: string; points?: number }
  bands: Limits[]
  band: string | null
  note: string | null
  /** A claim of innovation or excellence was accepted here: only then a band of A is possible. */
  mayExcel: boolean
}

export const boardOf = (shown: Json) => ((shown as JsonObject | null)?.rows ?? []) as unknown as BoardRow[]

export const boardSent = (shown: Json): Json => ({
  rows: boardOf(shown).map((row) => ({ unit: row.unit.id, indicator: row.indicator.id, band: row.band ?? null, note: row.note ?? null })),
})

export interface Fixed {
  band: string | null
  note: string
}

/** What is fixed so far, row by row of the board. */
export function fixedOf(shown: Json, value: Json): Fixed[] {
  const typed = new Map(((value as JsonObject | null)?.rows as JsonObject[] | undefined)?.map((row) => [`${String(row.unit)}|${String(row.indicator)}`, row]))
  return boardOf(shown).map((row) => {
    const mine = typed.get(`${row.unit.id}|${row.indicator.id}`) ?? (row as unknown as JsonObject)
    return { band: typeof mine.band === 'string' ? mine.band : null, note: typeof mine.note === 'string' ? mine.note : '' }
  })
}

export const typedBoard = (shown: Json, fixed: Fixed[]): Json => ({
  rows: boardOf(shown).map((row, at) => ({ unit: row.unit.id, indicator: row.indicator.id, band: fixed[at]!.band, note: fixed[at]!.note || null })),
})
