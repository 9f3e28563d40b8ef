import { call, get, post, query } from '@/shared/api'
import type { Ref } from '@/shared/session'

export interface Correction {
  id: string
  unit: Ref
  indicator: Ref
  changes: { field: string; before: number | null; after: number | null }[]
  reason: string
  askedBy: Ref
  askedAt: string
  state: 'waiting' | 'confirmed' | 'refused' | 'replaced'
  decidedBy: Ref | null
  decidedAt: string | null
  opinion: string | null
  can: ('confirm' | 'refuse')[]
}

/** Undefined where all of it counts at once. */
export type Taken = { taken: number; waiting: Correction[] } | undefined

const of = (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}`

export const bringIn = (cycle: string, file: Blob, reason: string) => call<Taken>('PUT', `${of(cycle)}/figures${query({ reason })}`, { file, type: 'text/csv' })
export const listCorrections = (cycle: string) => get<Correction[]>(`${of(cycle)}/corrections`)
export const confirmCorrection = (cycle: string, id: string) => post(`${of(cycle)}/corrections/${id}/confirm`)
export const refuseCorrection = (cycle: string, id: string, opinion: string) => post(`${of(cycle)}/corrections/${id}/refuse`, { opinion })
