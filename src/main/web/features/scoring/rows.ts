import type { Json, JsonObject } from '@/shared/form/fields'
import { showNumber } from '@/shared/format'
import { parseNumber } from '@/shared/ui/numbers'
import type { Change, SheetRow } from '@/shared/ui/sheet'
import type { Ref } from '@/shared/session'

export type Mode = 'targets' | 'actuals' | 'certify'
export type Figure = 'target' | 'actual' | 'effect' | 'score'

export interface Row {
  unit: Ref
  indicator: { id: string; title: string; points: number; path: string[]; method: string; unitOfMeasure?: string | null }
  previous: number | null
  target: number | null
  reported: number | null
  actual: number | null
  /** 0 to 1: the share of the effect points; only where a leaf reads one. */
  effect?: number | null
  score: number | null
  note: string | null
  fields: Figure[]
  /** Where a certified figure comes from; only a sheet that certifies has them. */
  origin?: string | null
  document?: string | null
  /** What the unit gives itself and why, beside what its figures come to; only a self-review has them. */
  ownScore?: number | null
  ownReason?: string | null
  given?: number | null
  /** Why it was returned. */
  opinion?: string | null
  findings?: Finding[]
}

export interface Finding {
  code: string
  percent: number | null
}

export const findingsOf = (findings: unknown): Finding[] => (Array.isArray(findings) ? (findings as Finding[]) : [])

export interface Sheet {
  mode: Mode
  rows: Row[]
  /** Of targets only: the cycle, and whether there were rounds. */
  cycle?: string
  rounds?: unknown[]
}

/** What a target says besides its number; the field of the target sheet sends it as the server showed it. */
export const BESIDE = ['objective', 'measures', 'standard', 'starts', 'deadline', 'unitOfMeasure', 'points', 'primary', 'people', 'shares'] as const

export const sheetOf = (shown: Json): Sheet => {
  const sheet = (shown ?? {}) as unknown as Partial<Sheet>
  const rows = sheet.rows ?? []
  return { mode: sheet.mode ?? 'targets', rows: sheet.mode === 'certify' ? byIndicator(rows) : rows, cycle: sheet.cycle, rounds: sheet.rounds }
}

/** Who certifies goes through one source of data for all units, then through the next. */
function byIndicator(rows: Sheet['rows']) {
  const groups = new Map<string, Sheet['rows']>()
  for (const row of rows) groups.set(row.indicator.id, [...(groups.get(row.indicator.id) ?? []), row])
  return [...groups.values()].flat()
}

const PROVENANCE = ['origin', 'document', 'ownScore', 'ownReason'] as const
const TEXTS = ['note', 'origin', 'document', 'ownReason']
const FIGURES: Figure[] = ['target', 'actual', 'effect', 'score']

/** Of a shown sheet, what is sent: whom it is about, and what may be typed. Rows where nothing may be are left out. */
export function sentOf(shown: Json): Json {
  return {
    rows: sheetOf(shown)
      .rows.filter((row) => row.fields?.length)
      .map((row) => {
        const sent: JsonObject = { unit: row.unit.id, indicator: row.indicator.id }
        for (const field of FIGURES) if (row.fields.includes(field)) sent[field] = row[field] ?? null
        sent.note = row.note ?? null
        const all = row as unknown as JsonObject
        for (const field of BESIDE) if (all[field] !== undefined) sent[field] = all[field]!
        for (const field of PROVENANCE) if (row[field] !== undefined) sent[field] = row[field]
        return sent
      }),
  }
}

const text = (value: Json | undefined, editable: boolean) => (value === null || value === undefined ? '' : editable ? String(value) : showNumber(value as number))

/** The rows of what is sent, by unit and indicator. */
export const rowsOf = (value: Json) =>
  new Map(((value as JsonObject | null)?.rows as JsonObject[] | undefined)?.map((row) => [`${String(row.unit)}|${String(row.indicator)}`, row]))

export function sheetRows(sheet: Sheet, value: Json, byUnit: boolean): SheetRow[] {
  const typed = rowsOf(value)
  return sheet.rows.map((row) => {
    const key = `${row.unit.id}|${row.indicator.id}`
    const mine = typed.get(key)
    const edit: Record<string, string> = {}
    const beside = { ...(row as unknown as JsonObject), ...mine }
    const show: Record<string, string> = {
      measure: String(beside.unitOfMeasure ?? row.indicator.unitOfMeasure ?? ''),
      points: showNumber((beside.points as number | string | undefined) ?? row.indicator.points),
      previous: showNumber(row.previous),
      target: showNumber(row.target),
      reported: showNumber(row.reported),
      actual: showNumber(row.actual),
      effect: showNumber(row.effect ?? null),
      score: showNumber(row.score),
      given: showNumber(row.given),
      note: row.note ?? '',
    }
    for (const field of row.fields ?? []) edit[field] = text(mine ? mine[field] : row[field], true)
    if (row.fields?.length) edit.note = text(mine ? mine.note : row.note, true)
    for (const field of PROVENANCE) {
      show[field] = String(row[field] ?? '')
      if (row.fields?.length && row[field] !== undefined) edit[field] = text(mine ? mine[field] : row[field], true)
    }
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
export function typedRows(rows: SheetRow[], changes: Change[], kept: Json = null): Json {
  const before = rowsOf(kept)
  const texts = rows.map((row) => ({ ...row.edit }))
  for (const { row, column, text } of changes) texts[row]![column] = text
  return {
    rows: rows.flatMap((row, at) => {
      if (!Object.keys(row.edit).length) return []
      const [unit, indicator] = row.key.split('|')
      const sent: JsonObject = { ...before.get(row.key), unit: unit!, indicator: indicator! }
      for (const [column, raw] of Object.entries(texts[at]!)) {
        if (TEXTS.includes(column)) sent[column] = raw === '' ? null : raw
        else {
          const parsed = parseNumber(raw, row.unit)
          sent[column] = parsed.is === 'number' ? parsed.value : parsed.is === 'empty' ? null : raw
        }
      }
      return [sent]
    }),
  }
}

export const gapsOf = (rows: SheetRow[]) => rows.reduce((sum, row) => sum + Object.entries(row.edit).filter(([column, raw]) => ![...TEXTS, 'ownScore'].includes(column) && raw === '').length, 0)

/** How much more or less than last year, in per cent, where it is so much that one would ask why. */
export function jump(previous: number | null, now: string): number | undefined {
  const parsed = parseNumber(now)
  if (!previous || parsed.is !== 'number') return undefined
  const change = Math.round((parsed.value / previous - 1) * 100)
  return Math.abs(change) >= 50 ? change : undefined
}

/** Whether the certified number is another one than the unit reported. */
export function differs(reported: number | null, certified: string, unit = ''): boolean {
  const parsed = parseNumber(certified, unit)
  return reported !== null && parsed.is === 'number' && parsed.value !== reported
}
