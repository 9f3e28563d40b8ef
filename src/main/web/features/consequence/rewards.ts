import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import { parseNumber } from '@/shared/ui/numbers'

/** One parameter of the rewards; what is no number is kept as it was typed. */
export interface Rate {
  kind: 'base' | 'grade' | 'post'
  name: string
  title?: string
  value: number | string | null
}

export interface RewardRow {
  unit: Ref
  person: Ref
  post: Ref
  grade: string
  base: number
  gradeRate: number
  postRate: number
  amount: number
}

export interface RewardSums {
  cycle: string
  rates: Rate[]
  rows: RewardRow[]
  people: number
  total: number
}

export const sumsOf = (shown: Json) => shown as unknown as RewardSums | null

/** The parameters as typed, in the order and with the words of the sheet. */
export function ratesOf(shown: Json, value: Json): Rate[] {
  const typed = ((value as JsonObject | null)?.rates ?? []) as unknown as Rate[]
  return (sumsOf(shown)?.rates ?? []).map((rate) => {
    const mine = typed.find((one) => one.kind === rate.kind && one.name === rate.name)
    return mine ? { ...rate, value: mine.value } : rate
  })
}

export function put(rates: Rate[], at: number, text: string): Json {
  const read = parseNumber(text)
  const value = read.is === 'number' ? read.value : read.is === 'empty' ? null : text
  return sent(rates.map((rate, each) => (each === at ? { ...rate, value } : rate)))
}

const sent = (rates: Rate[]): Json => ({ rates: rates.map(({ kind, name, value }) => ({ kind, name, value })) })

export const ratesSent = (shown: Json): Json => sent(ratesOf(shown, null))
