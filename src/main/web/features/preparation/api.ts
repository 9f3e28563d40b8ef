import { get, query } from '@/shared/api'
import type { Json } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'
import type { Opinion } from './opinions'

export interface Verdict {
  step: string
  choice: 'approve' | 'return'
  reason: string | null
  by: Ref
  at: string
}

export interface Round {
  round: number
  at: string
  by: Ref
  verdicts: Verdict[]
  opinions: (Opinion & { indicator: string })[]
  documentNumber: string | null
  locked: boolean
}

export interface Rounds {
  unit: Ref
  /** With whom the targets lie; null once nothing is open. */
  holder: { task: string; assignee: Ref | null; offeredTo: Ref[]; since: string; workingDays: number } | null
  rounds: Round[]
}

export interface Change {
  field: string
  before: Json
  after: Json
}

export interface Difference {
  indicator: Ref
  changes: Change[]
}

const path = (cycle: string, unit: string) => `/api/cycles/${cycle}/units/${unit}/targets`

export const readRounds = (cycle: string, unit: string) => get<Rounds>(`${path(cycle, unit)}/rounds`)
export const readDifferences = (cycle: string, unit: string, from: number, to: number) => get<{ items: Difference[] }>(`${path(cycle, unit)}/diff${query({ from: String(from), to: String(to) })}`)
export const listUnits = () => get<Ref[]>('/api/organization/units')
