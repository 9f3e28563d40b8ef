import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import { parseNumber } from '@/shared/ui/numbers'

export const HEADINGS = ['achievements', 'problems', 'suggestions'] as const

export interface Talk {
  unit: Ref
  heard: string
  achievements: string
  problems: string
  suggestions: string
}

const text = (value: Json | undefined) => (value === null || value === undefined ? '' : String(value))

export function talksOf(shown: Json, value: Json): Talk[] {
  const typed = new Map(((value as JsonObject | null)?.rows as JsonObject[] | undefined)?.map((row) => [String(row.unit), row]))
  return (((shown as JsonObject | null)?.rows ?? []) as JsonObject[]).map((row) => {
    const unit = row.unit as unknown as Ref
    const mine = typed.get(unit.id) ?? row
    return { unit, heard: text(mine.heard), achievements: text(mine.achievements), problems: text(mine.problems), suggestions: text(mine.suggestions) }
  })
}

export const typedTalks = (talks: Talk[]): Json => ({
  rows: talks.map((talk) => {
    const heard = parseNumber(talk.heard)
    return { unit: talk.unit.id, heard: heard.is === 'number' ? heard.value : heard.is === 'empty' ? null : talk.heard, ...Object.fromEntries(HEADINGS.map((heading) => [heading, talk[heading] || null])) }
  }),
})

export const talksSent = (shown: Json): Json => typedTalks(talksOf(shown, null))
