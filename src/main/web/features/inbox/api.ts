import { get, newIntent, post, put, query } from '@/shared/api'
import type { JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'

export type ViewName = 'open' | 'mine' | 'offered' | 'overdue' | 'done' | 'all'
export type Sort = 'due' | 'created' | 'priority'
export type Action = 'claim' | 'release' | 'assign' | 'complete' | 'draft'

export interface TaskItem {
  id: string
  name: string
  process: string
  processName: string
  task: string
  cycle: Ref | null
  unit: Ref | null
  assignee: Ref | null
  offeredTo: Ref[]
  created: string
  due: string | null
  overdue: boolean
  daysLate: number
  priority: number
  /** The holidays of the year in which it is due are not announced. */
  dueAssumed?: boolean
}

export interface Counts {
  mine: number
  offered: number
  overdue: number
}

export interface TaskPageOf {
  items: TaskItem[]
  next: string | null
  counts: Counts
  capped: string[]
}

export interface Question {
  view: ViewName
  cycle?: string
  process?: string
  unit?: string
  q?: string
  sort?: Sort
}

export interface OpenTask {
  task: TaskItem
  /** Null for who may know of the task and not read it. */
  form: JsonObject | null
  data: JsonObject | null
  can: Action[]
  /** Why it was taken away with its cycle. */
  withdrawn?: string | null
}

/** What a colleague has typed into the same task. */
export interface TheirDraft {
  person: Ref
  savedAt: string
  data: JsonObject
}

export interface Hand {
  at: string
  person: Ref | null
  onBehalfOf?: Ref | null
  task: string
  did: 'opened' | 'claimed' | 'completed' | 'returned'
  reason?: string | null
}

export interface Step {
  id: string
  name: string
  state: 'done' | 'now' | 'next'
}

export interface Story {
  steps: Step[]
  hands: Hand[]
  diagram: string | null
  now: string[]
}

export interface Outcome {
  id: string
  status: number
  code?: string | null
  message?: string | null
}

export const listTasks = (question: Question, after?: string | null, limit = 50, signal?: AbortSignal) =>
  get<TaskPageOf>(`/api/tasks${query({ ...question, limit, after: after ?? undefined })}`, { signal })

export const openTask = (id: string, signal?: AbortSignal) => get<OpenTask>(`/api/tasks/${id}`, { signal })
export const theirDrafts = (id: string) => get<TheirDraft[]>(`/api/tasks/${id}/drafts`)
export const readStory = (id: string) => get<Story>(`/api/tasks/${id}/story`)
export const saveDraft = (id: string, data: JsonObject) => put(`/api/tasks/${id}/draft`, { data })
export const claimTask = (id: string) => post(`/api/tasks/${id}/claim`, {})
export const releaseTask = (id: string) => post(`/api/tasks/${id}/release`, {})
export const assignTask = (id: string, to: string) => post(`/api/tasks/${id}/assign`, { to })
export const completeTask = (id: string, data: JsonObject, intent: string) => post(`/api/tasks/${id}/complete`, { data }, { intent })
export const actOnMany = (action: Action, ids: string[], to?: string) =>
  post<{ outcomes: Outcome[] }>('/api/tasks/bulk', { action, ids, ...(to ? { to } : {}) }, { intent: newIntent() })
