import type { EvidenceItem } from '@/features/evidence'
import { get, newIntent, post } from '@/shared/api'
import type { Ref } from '@/shared/session'

export type CycleState = 'draft' | 'running' | 'published' | 'closed' | 'cancelled'
export type Participation = 'ranked' | 'scored' | 'apart'

export interface CycleSummary {
  id: string
  year: number
  title: string
  scheme: string
  version: number
  state: CycleState
}

export interface Phase {
  process: string
  name: string
  state: 'planned' | 'running' | 'done' | 'cancelled'
  open: number
  done: number
  overdue: number
  due: string | null
}

export interface UnitInCycle extends Ref {
  class: string
  participation: Participation
  panel: string | null
}

export interface CycleView extends CycleSummary {
  units: UnitInCycle[]
  phases: Phase[]
}

export interface SchemeSummary {
  id: string
  title?: string
  version: number
}

export interface SchemeNode {
  id: string
  title: string
  points: number
  children?: SchemeNode[]
}

export interface SchemeAdjustment {
  id: string
  title: string
  sign?: 'bonus' | 'penalty'
  cap?: number
  children?: SchemeAdjustment[]
}

export interface Scheme {
  id: string
  title: string
  total?: number
  classes: { id: string; title: string }[]
  indicators: SchemeNode[]
  adjustments?: SchemeAdjustment[]
  grades?: { ladder: string[] }
}

export interface Unit extends Ref {
  class: string
}

export interface NewCycle {
  year: number
  title: string
  scheme: string
  version: number
  units: { id: string; class: string; participation: Participation; panel: string | null }[]
  from?: string
}

export interface Difference {
  kind: string
  item: string
  name: string
  before: string | null
  after: string | null
}

export const listCycles = () => get<CycleSummary[]>('/api/cycles')
export const readCycle = (id: string) => get<CycleView>(`/api/cycles/${encodeURIComponent(id)}`)
export const createCycle = (cycle: NewCycle) => post<CycleView>('/api/cycles', cycle)
export const readSuccessor = (id: string) => get<{ cycle: NewCycle; differences: Difference[] }>(`/api/cycles/${encodeURIComponent(id)}/successor`)
export const startCycle = (id: string) => post(`/api/cycles/${encodeURIComponent(id)}/start`, {}, { intent: newIntent() })
export interface Cancellation {
  state: 'none' | 'asked' | 'refused' | 'confirmed' | 'ended'
  reason: string | null
  openTasks: number
  askedBy: Ref | null
  askedAt: string | null
  decidedBy: Ref | null
  refusal: string | null
  can: ('ask' | 'confirm' | 'refuse')[]
}

const cancellation = (id: string) => `/api/cycles/${encodeURIComponent(id)}/cancellation`
export const readCancellation = (id: string) => get<Cancellation>(cancellation(id))
export const askCancellation = (id: string, reason: string) => post<Cancellation>(cancellation(id), { reason }, { intent: newIntent() })
export const confirmCancellation = (id: string) => post<Cancellation>(`${cancellation(id)}/confirm`, {}, { intent: newIntent() })
export const refuseCancellation = (id: string, reason: string) => post<Cancellation>(`${cancellation(id)}/refuse`, { reason }, { intent: newIntent() })
export const listUnits = () => get<Unit[]>('/api/organization/units')
export const listOffices = () => get<(Ref & { kind: string })[]>('/api/organization/offices')
export const readDiagram = (id: string) => get<string | { diagram: string }>(`/api/cycles/${encodeURIComponent(id)}/diagram`)
export const readResults = (cycle: string, unit: string) => get<unknown>(`/api/cycles/${encodeURIComponent(cycle)}/results/${unit}`)

/** What the unit has attached; only for those who may read it. */
export const readEvidence = (cycle: string, unit: string) => get<{ items: EvidenceItem[] }>(`/api/cycles/${encodeURIComponent(cycle)}/units/${unit}/evidence`)

interface SchemeAnswer {
  scheme?: Scheme
}
export async function readScheme(id: string, version: number): Promise<Scheme> {
  const answer = await get<Scheme & SchemeAnswer>(`/api/schemes/${id}/versions/${version}`)
  return answer.scheme ?? answer
}

/** One entry per scheme, its newest version. */
export async function listSchemes(): Promise<SchemeSummary[]> {
  const answer = await get<(SchemeSummary & { versions?: ({ version: number } | number)[]; newest?: number })[]>('/api/schemes')
  return answer.map((one) => ({ id: one.id, title: one.title, version: one.version ?? one.newest ?? Math.max(...(one.versions ?? []).map((v) => (typeof v === 'number' ? v : v.version)), 1) }))
}

/** The panels of a cycle, formed or as they would be, and the units that each of their people may not judge. */
export interface PanelsView {
  formed: boolean
  panels: { number: number; kind: string; name: string; units: { id: string; name: string }[]; members: { person: string; name: string }[] }[]
  people: { id: string; name: string; bars: { unit: string; text: string }[] }[]
}

export const readPanels = (id: string) => get<PanelsView>(`/api/cycles/${encodeURIComponent(id)}/panels`)
