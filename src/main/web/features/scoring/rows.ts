import type { Json, JsonObject } from '@/shared/form/fields'
import { showNumber } from '@/shared/format'
import { parseNumber } from '@/shared/ui/numbers'
import type { Change, SheetRow } from '@/shared/ui/sheet'
import type { Ref } from '@/shared/session'

export type Mode = 'targets' | 'actuals' | 'certify'
export type Figure = 'target' | 'actual' | 'score'

export interface Row {
  unit: Ref
  indicator: { id: string; title: string; points: number; path: string[]; method: string; unitOfMeasure?: string | null }
  previous: number | null
  target: number | null
  reported: number | null
  actual: number | null
  score: number | null
  note: string | null
  fields: Figure[]
}

export interface Sheet {
  mode: Mode
  rows: Row[]
  rounds?: Round[]
}

export interface Round {
  round: number
  at: string
  by: Ref | string | null
  decision: string | null
  reason: string | null
  rows: { indicator: string; target: number | null; note: string | null }[]
}

export const sheetOf = (shown: Json): Sheet => {
  const sheet = (shown ?? {}) as unknown as Partial<Sheet>
  return { mode: sheet.mode ?? 'targets', rows: sheet.rows ?? [], rounds: sheet.rounds }
}

const FIGURES: Figure[] = ['target', 'actual', 'score']

/** Of a shown sheet, what is sent: whom it is about, and what may be typed. Rows where nothing may be are left out. */
export function sentOf(shown: Json): Json {
  return {
    rows: sheetOf(shown)
      .rows.filter((row) => row.fields?.length)
      .map((row) => {
        const sent: JsonObject = { unit: row.unit.id, indicator: row.indicator.id }
        for (const field of FIGURES) if (row.fields.includes(field)) sent[field] = row[field] ?? null
        sent.note = row.note ?? null
        return sent
      }),
  }
}

const text = (value: Json | undefined, editable: boolean) => (value === null || value === undefined ? '' : editable ? String(value) : showNumber(value as number))

export function sheetRows(sheet: Sheet, value: Json, byUnit: boolean): SheetRow[] {
  const typed = new Map(((value as JsonObject | null)?.rows as JsonObject[] | undefined)?.map((row) => [`${String(row.unit)}|${String(row.indicator)}`, row]))
  return sheet.rows.map((row) => {
    const key = `${row.unit.id}|${row.indicator.id}`
    const mine = typed.get(key)
    const edit: Record<string, string> = {}
    const show: Record<string, string> = {
      measure: row.indicator.unitOfMeasure ?? '',
      points: showNumber(row.indicator.points),
      previous: showNumber(row.previous),
      target: showNumber(row.target),
      reported: showNumber(row.reported),
      actual: showNumber(row.actual),
      score: showNumber(row.score),
      note: row.note ?? '',
    }
    for (const field of row.fields ?? []) edit[field] = text(mine ? mine[field] : row[field], true)
    if (row.fields?.length) edit.note = text(mine ? mine.note : row.note, true)
    return {
      key,
      name: byUnit ? `${row.unit.name} ${row.indicator.title}` : row.indicator.title,
      head: byUnit ? row.unit.name : row.indicator.title,
      group: byUnit ? `${row.indicator.title}${row.indicator.unitOfMeasure ? `（${row.indicator.unitOfMeasure}）` : ''}` : row.indicator.path.join(' · ') || undefined,
      show,
      edit,
      unit: row.indicator.unitOfMeasure ?? '',
    }
  })
}

/** A text that is no number is kept as it is: nothing typed is lost, and the server says that it will not do. */
export function typedRows(rows: SheetRow[], changes: Change[]): Json {
  const texts = rows.map((row) => ({ ...row.edit }))
  for (const { row, column, text } of changes) texts[row]![column] = text
  return {
    rows: rows.flatMap((row, at) => {
      if (!Object.keys(row.edit).length) return []
      const [unit, indicator] = row.key.split('|')
      const sent: JsonObject = { unit: unit!, indicator: indicator! }
      for (const [column, raw] of Object.entries(texts[at]!)) {
        if (column === 'note') sent.note = raw === '' ? null : raw
        else {
          const parsed = parseNumber(raw, row.unit)
          sent[column] = parsed.is === 'number' ? parsed.value : parsed.is === 'empty' ? null : raw
        }
      }
      return [sent]
    }),
  }
}

export const gapsOf = (rows: SheetRow[]) => rows.reduce((sum, row) => sum + Object.entries(row.edit).filter(([column, raw]) => column !== 'note' && raw === '').length, 0)

/** How much more or less than last year, in per cent, where it is so much that one would ask why. */
export function jump(previous: number | null, now: string): number | undefined {
  const parsed = parseNumber(now)
  if (!previous || parsed.is !== 'number') return undefined
  const change = Math.round((parsed.value / previous - 1) * 100)
  return Math.abs(change) >= 50 ? change : undefined
}
