import type { Json, JsonObject } from '@/shared/form/fields'

export interface Line {
  measure: string
  owner: string
  due: string
  done: boolean | null
  finding: string
}

const text = (value: Json | undefined) => (value === null || value === undefined ? '' : String(value))
const rowsOf = (sheet: Json) => ((sheet as JsonObject | null)?.rows ?? []) as JsonObject[]

export const checks = (shown: Json) => (shown as JsonObject | null)?.mode === 'check'

/** The lines as typed; a plan has one empty line at least, in a check what was found is laid over what was planned. */
export function linesOf(shown: Json, value: Json): Line[] {
  const checked = checks(shown)
  const typed = rowsOf(value)
  const lines = (checked ? rowsOf(shown).map((row, at) => ({ ...row, ...(typed[at] ? { done: typed[at].done ?? null, finding: typed[at].finding ?? null } : {}) })) : typed.length ? typed : rowsOf(shown)) as JsonObject[]
  const read = lines.map((row) => ({ measure: text(row.measure), owner: text(row.owner), due: text(row.due), done: typeof row.done === 'boolean' ? row.done : null, finding: text(row.finding) }))
  return read.length || checked ? read : [empty()]
}

export const empty = (): Line => ({ measure: '', owner: '', due: '', done: null, finding: '' })

export const typedLines = (shown: Json, lines: Line[]): Json => ({
  rows: lines.map((line): Json => (checks(shown) ? { done: line.done, finding: line.finding || null } : { measure: line.measure, owner: line.owner, due: line.due || null })),
})

export const measuresSent = (shown: Json): Json => ({
  rows: rowsOf(shown).map((row): Json => (checks(shown) ? { done: row.done ?? null, finding: row.finding ?? null } : { measure: row.measure ?? '', owner: row.owner ?? '', due: row.due ?? null })),
})
