import type { Json, JsonObject } from '@/shared/form/fields'
import type { EvidenceItem } from '@/features/evidence'
import type { Ref } from '@/shared/session'

export const VERDICTS = ['accepted', 'corrected', 'rejected'] as const

export interface VerdictRow {
  unit: Ref
  indicator: { id: string; title: string }
  claim: { document?: string; issuedBy?: string; date?: string; level?: string; note?: string }
  evidence?: EvidenceItem[]
  verdict: string | null
  reason: string | null
  excels: string | null
}

export interface VerdictSheet {
  rows: VerdictRow[]
  items: { unit: string; id: string; title: string }[]
}

export interface Found {
  verdict: string | null
  reason: string
  excels: string
}

export const verdictsOf = (shown: Json): VerdictSheet => {
  const sheet = (shown ?? {}) as unknown as Partial<VerdictSheet>
  return { rows: sheet.rows ?? [], items: sheet.items ?? [] }
}

export const verdictsSent = (shown: Json): Json => typedVerdicts(shown, foundOf(shown, null))

export function foundOf(shown: Json, value: Json): Found[] {
  const typed = new Map(((value as JsonObject | null)?.rows as JsonObject[] | undefined)?.map((row) => [`${String(row.unit)}|${String(row.indicator)}`, row]))
  return verdictsOf(shown).rows.map((row) => {
    const mine = typed.get(`${row.unit.id}|${row.indicator.id}`) ?? (row as unknown as JsonObject)
    return { verdict: (mine.verdict as string | null) ?? null, reason: (mine.reason as string | null) ?? '', excels: (mine.excels as string | null) ?? '' }
  })
}

export const typedVerdicts = (shown: Json, found: Found[]): Json => ({
  rows: verdictsOf(shown).rows.map((row, at) => ({ unit: row.unit.id, indicator: row.indicator.id, verdict: found[at]!.verdict, reason: found[at]!.reason || null, excels: found[at]!.excels || null })),
})
