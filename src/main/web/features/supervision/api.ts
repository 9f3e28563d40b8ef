import { get, post, query } from '@/shared/api'
import type { TaskItem } from '@/features/inbox'
import type { Ref } from '@/shared/session'

export type Show = 'late' | 'free' | 'late-0' | 'late-1' | 'late-3' | 'late-6' | 'today' | 'week' | 'open'
export type FilterName = 'cycle' | 'phase' | 'office' | 'unit' | 'person' | 'kind'
export type Filter = Partial<Record<FilterName, string>>

/** Something that has late tasks: how many, and how many working days the longest of them. */
export interface Where {
  of: Ref
  late: number
  days: number
}

export interface Counts {
  late: number
  units: number
  free: number
  today: number
  week: number
  ageing: { today: number; from1: number; from3: number; from6: number }
  phases: Where[]
  offices: Where[]
  unitsLate: Where[]
  people: Where[]
  capped: boolean
}

export interface Column {
  process: string
  name: string
  due: string | null
  state: string
  late: number
}

export interface Cell {
  process: string
  state: 'none' | 'open' | 'done'
  open: number
  late: number
  days: number
  today: boolean
}

export interface UnitRow {
  unit: Ref
  unitClass: Ref
  late: number
  cells: Cell[]
}

export interface Matrix {
  columns: Column[]
  rows: UnitRow[]
  next: number | null
}

export interface Line {
  task: TaskItem
  nudged: { times: number; last: string; lately: boolean } | null
}

export interface Lines {
  items: Line[]
  next: string | null
}

export interface Kind {
  task: string
  name: string
  open: number
  late: number
  days: number
  stay: number | null
  usual: number | null
  done: number
}

export interface Heat {
  process: string
  name: string
  diagram: string | null
  kinds: Kind[]
}

export interface Outcome {
  id: string
  status: number
  code: string | null
  message: string | null
}

export interface Extension {
  id: number
  task: TaskItem
  due: string
  workingDays: number
  reason: string
  askedBy: Ref
  can: ('confirm' | 'refuse')[]
}

export const readCounts = (filter: Filter) => get<Counts>(`/api/desk/counts${query(filter)}`)
export const readMatrix = (filter: Filter, sort: 'class' | 'late', after = 0) => get<Matrix>(`/api/desk/matrix${query({ ...filter, sort, after })}`)
export const listLines = (filter: Filter, show: Show, after?: string, limit = 50) => get<Lines>(`/api/desk/tasks${query({ ...filter, show, after, limit })}`)
export const readHeat = (filter: Filter) => get<Heat>(`/api/desk/heat${query(filter)}`)
export const nudge = (tasks: string[], text: string, again: boolean) => post<{ outcomes: Outcome[] }>('/api/desk/nudges', { tasks, text, again })
export const extend = (task: string, due: string, reason: string) => post<{ holds: boolean }>('/api/desk/extensions', { task, due, reason })
export const waitingExtensions = () => get<Extension[]>('/api/desk/extensions')
export const confirmExtension = (id: number) => post(`/api/desk/extensions/${id}/confirm`, {})
export const refuseExtension = (id: number, reason: string) => post(`/api/desk/extensions/${id}/refuse`, { reason })
