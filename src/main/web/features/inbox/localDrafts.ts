import { countWaitingEdits } from '@/shared/connection'
import type { JsonObject } from '@/shared/form/fields'

/** What was typed and has not reached the server, kept on this machine under the person's own name. */
export interface LocalDraft {
  task: string
  name: string
  data: JsonObject
  /** What the server had when typing began: without it, nobody could tell who changed what. */
  base: JsonObject
  at: string
}

const PREFIX = 'nianlun.draft'
const keyOf = (person: string, task: string) => `${PREFIX}:${person}:${task}`

export function keepLocally(person: string, draft: LocalDraft) {
  localStorage.setItem(keyOf(person, draft.task), JSON.stringify(draft))
  count(person)
}

export function localDraft(person: string, task: string): LocalDraft | undefined {
  const text = localStorage.getItem(keyOf(person, task))
  if (!text) return undefined
  try {
    return JSON.parse(text) as LocalDraft
  } catch {
    return undefined
  }
}

export function forgetLocally(person: string, task: string) {
  localStorage.removeItem(keyOf(person, task))
  count(person)
}

export function localDrafts(person: string): LocalDraft[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${PREFIX}:${person}:`))
    .map((key) => localDraft(person, key.slice(`${PREFIX}:${person}:`.length)))
    .filter((draft) => draft !== undefined)
}

export function count(person: string) {
  countWaitingEdits(localDrafts(person).length)
}
