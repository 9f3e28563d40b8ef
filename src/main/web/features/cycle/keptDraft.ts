import type { Draft } from './newCycle'

const key = (person: string) => `nianlun.newCycle.${person}`

/** What somebody left unfinished; undefined where there is nothing, or nothing that can be read. */
export function keptDraft(person: string): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key(person)) ?? 'null') as Draft | null
    return kept && Array.isArray(kept.units) ? kept : undefined
  } catch {
    return undefined
  }
}

/** A browser that keeps nothing (a full or forbidden store) loses only the resuming. */
export function keepDraft(person: string, draft: Draft) {
  try {
    localStorage.setItem(key(person), JSON.stringify(draft))
  } catch {
    forgetDraft(person)
  }
}

export function forgetDraft(person: string) {
  localStorage.removeItem(key(person))
}
