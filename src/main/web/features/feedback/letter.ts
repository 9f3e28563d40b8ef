import type { IndicatorResult } from '@/features/aggregation'
import type { Json } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'

/** A node of the unit's own result, beside the best of its class. */
export interface LetterNode extends IndicatorResult {
  id: string
  lost: number
  best: number | null
  behind: number | null
}

export interface PastYear {
  year: number
  score?: number
  rank?: number
  grade?: string
}

export interface Letter {
  version: number | null
  round: number
  unit: Ref
  class: { id: string; title: string }
  score: number
  rank: number | null
  rankOf: number | null
  grade: string | null
  bonus: number
  penalty: number
  vetoes: { id: string; title: string }[]
  adjustments: { id: string; title: string; sum: number; counted: number }[]
  actions: string[]
  steps: string[]
  indicators: LetterNode[]
  history: PastYear[]
  before: { score: number | null; rank: number | null; grade: string | null } | null
  gradeChange?: { before: string | null; reason: string }
}

/** Null where nothing was written for the unit yet. */
export function letterOf(shown: Json): Letter | null {
  const given = shown as unknown as Letter | null
  return given?.version ? { ...given, before: given.before ?? null } : null
}

/** The year before and what has changed since, where both are known. */
export function againstLastYear(letter: Letter) {
  const last = letter.history.at(-1)
  if (!last) return null
  return { ...last, more: last.score === undefined ? null : Math.round((letter.score - last.score) * 1e6) / 1e6 }
}

export interface Row extends LetterNode {
  level: number
}

/** The nodes as they stand under one another. */
export function rowsOf(nodes: LetterNode[]): Row[] {
  const under = (parent: string | null, level: number): Row[] => nodes.filter((node) => (node.parent ?? null) === parent).flatMap((node) => [{ ...node, level }, ...under(node.id, level + 1)])
  return under(null, 1)
}
