import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'

export type Choice = 'accept' | 'amend' | 'return'

export interface Opinion {
  opinion: Choice | null
  /** A text that is no number is kept as it was typed. */
  amended: number | string | null
  comment: string | null
}

/** A target as the reviewer sees it, with what it is held against. */
export interface Item extends Opinion {
  unit: Ref
  indicator: { id: string; title: string; points: number; path: string[] }
  target: number | null
  was: number | null
  note: string | null
  benchmark: number | null
  history: { year: number; target: number | null; actual: number | null }[]
  peers: { count: number; least: number | null; median: number | null; greatest: number | null; units: { unit: Ref; target: number; previous: number | null }[] }
}

export const itemsOf = (shown: Json) => ((shown as JsonObject | null)?.rows ?? []) as unknown as Item[]

const opinionOf = (item: Item): JsonObject => ({ unit: item.unit.id, indicator: item.indicator.id, opinion: item.opinion ?? null, amended: item.amended ?? null, comment: item.comment ?? null })

export const opinionsSent = (shown: Json): Json => ({ rows: itemsOf(shown).map(opinionOf) })

/** What was typed, over what the server showed, in the sheet's order. */
export function opinionsTyped(items: Item[], value: Json): Opinion[] {
  const typed = new Map((((value as JsonObject | null)?.rows ?? []) as JsonObject[]).map((row) => [String(row.indicator), row]))
  return items.map((item) => {
    const mine = typed.get(item.indicator.id)
    return (mine ? { opinion: mine.opinion ?? null, amended: mine.amended ?? null, comment: mine.comment ?? null } : { opinion: item.opinion, amended: item.amended, comment: item.comment }) as Opinion
  })
}

/** One item's opinion changed; a proposed value stands beside “amend” only. */
export function opinionsWith(items: Item[], value: Json, at: number, part: Partial<Opinion>): Json {
  const all = opinionsTyped(items, value)
  const now = { ...all[at]!, ...part }
  if (now.opinion !== 'amend') now.amended = null
  all[at] = now
  return { rows: items.map((item, index) => ({ unit: item.unit.id, indicator: item.indicator.id, ...all[index]! })) }
}

/** Accepts every item that has no opinion yet. */
export function restAccepted(items: Item[], value: Json): Json {
  return { rows: opinionsTyped(items, value).map((one, at) => ({ unit: items[at]!.unit.id, indicator: items[at]!.indicator.id, ...one, opinion: one.opinion ?? 'accept' })) }
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 一上, 二下 …; after ten in digits. */
export const numeral = (round: number, chinese: boolean) => (chinese ? (NUMERALS[round - 1] ?? String(round)) : String(round))
