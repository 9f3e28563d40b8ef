import { get, newIntent, post } from '@/shared/api'
import type { Ref } from '@/shared/session'
import type { Rate, RewardSums } from './rewards'

export interface Circular {
  way: 'internal' | 'public' | 'both'
  notice: string
  announcement: string | null
  copies: string | null
  at: string
}

export interface Query {
  id: string
  unit: Ref | null
  asker: string | null
  contact: string | null
  question: string
  registeredAt: string
  due: string
  answer: string | null
  open: boolean
  answeredAt: string | null
}

export interface Queries {
  queries: Query[]
  can: string[]
}

export interface Measure {
  measure: string
  owner: string
  due: string
  done: boolean | null
  finding: string | null
}

export interface Rectification {
  cycle: Ref
  unit: Ref
  grade: string
  state: 'talk' | 'plan' | 'check' | 'closed'
  openedAt: string
  closedAt: string | null
  talk: { kind: string; on: string; present: string; content: string } | null
  plan: { version: number; statement: string; measures: Measure[]; verdict: string | null; verdictReason: string | null } | null
}

export interface Action {
  unit: Ref
  action: string
  grade: string
  openedAt: string
  takenOn: string | null
  record: string | null
  document: string | null
  takenBy: Ref | null
}

const of = (cycle: string, what: string) => `/api/cycles/${encodeURIComponent(cycle)}/${what}`
export const readPublication = (cycle: string) => get<Circular>(of(cycle, 'publication'))
export const readQueries = (cycle: string) => get<Queries>(of(cycle, 'queries'))
export const registerQuery = (cycle: string, query: { asker?: string; contact?: string; question: string }) => post(of(cycle, 'queries'), query, { intent: newIntent() })
export const readRectifications = (cycle: string) => get<Rectification[]>(of(cycle, 'rectifications'))
export const readRemembered = (cycle: string, unit: string) => get<Rectification[]>(of(cycle, `units/${encodeURIComponent(unit)}/rectifications`))
export const readActions = (cycle: string) => get<Action[]>(of(cycle, 'actions'))
export const readRewards = (cycle: string) => get<RewardSums['rows']>(of(cycle, 'rewards'))
export const previewRewards = (cycle: string, rates: Rate[]) => post<RewardSums>(of(cycle, 'rewards/preview'), { rates })
