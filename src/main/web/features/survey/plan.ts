import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import { parseNumber } from '@/shared/ui/numbers'
import type { Change, SheetRow } from '@/shared/ui/sheet'

export interface PlanRow {
  unit: Ref
  indicator: { id: string; title: string }
  layer: string | null
  sent: number | null
  returned: number | null
}

export const planOf = (shown: Json) => ((shown as JsonObject | null)?.rows ?? []) as unknown as PlanRow[]
const layerOf = (layer: string | null | undefined): JsonObject => (layer ? { layer } : {})
const text = (value: Json | undefined) => (value === null || value === undefined ? '' : String(value))

export const planSent = (shown: Json): Json => ({
  rows: planOf(shown).map((row) => ({ unit: row.unit.id, indicator: row.indicator.id, ...layerOf(row.layer), sent: row.sent, returned: row.returned })),
})

export function planRows(shown: Json, value: Json): SheetRow[] {
  const key = (unit: unknown, indicator: unknown, layer: unknown) => [unit, indicator, layer ?? ''].join('|')
  const typed = new Map(((value as JsonObject | null)?.rows as JsonObject[] | undefined)?.map((row) => [key(row.unit, row.indicator, row.layer), row]))
  return planOf(shown).map((row) => {
    const own = key(row.unit.id, row.indicator.id, row.layer)
    const mine = typed.get(own) ?? (row as unknown as JsonObject)
    return { key: own, name: [row.unit.name, row.indicator.title, row.layer].filter(Boolean).join(' '), head: row.layer ? `${row.unit.name} · ${row.layer}` : row.unit.name, group: row.indicator.title, show: {}, edit: { sent: text(mine.sent), returned: text(mine.returned) } }
  })
}

export function typedPlan(rows: SheetRow[], changes: Change[]): Json {
  const texts = rows.map((row) => ({ ...row.edit }))
  for (const { row, column, text: typed } of changes) texts[row]![column] = typed
  const count = (typed: string): Json => {
    const parsed = parseNumber(typed)
    return parsed.is === 'number' ? parsed.value : parsed.is === 'empty' ? null : typed
  }
  return {
    rows: rows.map((row, at) => {
      const [unit, indicator, layer] = row.key.split('|')
      return { unit: unit!, indicator: indicator!, ...layerOf(layer), sent: count(texts[at]!.sent!), returned: count(texts[at]!.returned!) }
    }),
  }
}
