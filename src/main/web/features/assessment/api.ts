import { get, post } from '@/shared/api'
import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'

export interface SessionRow {
  panel: string
  /** Null: the leaders, who belong to no panel. */
  name: string | null
  raters: number
  rated: number
  closed: boolean
  halt: { reason: string; by: string; at: string } | null
  can: ('see' | 'stop' | 'correct')[]
}

export interface Leader extends Ref {
  rated: boolean
  units: Ref[]
  reminders: number
  remindedBy: Ref | null
  remindedAt: string | null
  can: 'remind'[]
}

export interface LeaderView {
  closed: boolean
  leaders: Leader[]
  waiting: Ref[]
  without: Ref[]
}

const panelOf = (cycle: string, panel: string) => `/api/cycles/${encodeURIComponent(cycle)}/panels/${encodeURIComponent(panel)}`

/** What was said in talks; that it was read is noted on the server. */
export const readTalks = (cycle: string, panel: string) => get<JsonObject>(`${panelOf(cycle, panel)}/talks`)
export const listSessions = (cycle: string) => get<SessionRow[]>(`/api/cycles/${encodeURIComponent(cycle)}/sessions`)
export const readSession = (cycle: string, panel: string) => get<JsonObject>(`${panelOf(cycle, panel)}/session`)
export const stopSession = (cycle: string, panel: string, reason: string) => post(`${panelOf(cycle, panel)}/halt`, { reason })
export const readOwnRatings = (cycle: string, panel: string) => get<JsonObject>(`${panelOf(cycle, panel)}/ratings`)
export const reissueRatings = (cycle: string, panel: string, reason: string, ratings: Json) => post(`${panelOf(cycle, panel)}/ratings`, { reason, ratings })
export const listLeaders = (cycle: string) => get<LeaderView>(`/api/cycles/${encodeURIComponent(cycle)}/leaders`)
export const remindLeader = (cycle: string, leader: string) => post(`/api/cycles/${encodeURIComponent(cycle)}/leaders/${encodeURIComponent(leader)}/reminders`)
