import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'

export interface ReportRow {
  unit: Ref
  score: number | null
  rank: number | null
  comment: string
  grade: string
}

export const gradesOf = (shown: Json) => ((shown as JsonObject | null)?.grades ?? []) as string[]

export function reportsOf(shown: Json, value: Json): ReportRow[] {
  const typed = new Map(((value as JsonObject | null)?.rows as JsonObject[] | undefined)?.map((row) => [String(row.unit), row]))
  return (((shown as JsonObject | null)?.rows ?? []) as JsonObject[]).map((row) => {
    const unit = row.unit as unknown as Ref
    const mine = typed.get(unit.id) ?? row
    return { unit, score: (row.score as number | null) ?? null, rank: (row.rank as number | null) ?? null, comment: (mine.comment as string | null) ?? '', grade: (mine.grade as string | null) ?? '' }
  })
}

export const typedReports = (rows: ReportRow[]): Json => ({ rows: rows.map((row) => ({ unit: row.unit.id, comment: row.comment || null, grade: row.grade || null })) })
export const reportsSent = (shown: Json): Json => typedReports(reportsOf(shown, null))
