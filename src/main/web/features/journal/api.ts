import { get, post, query } from '@/shared/api'
import type { Json } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'

export interface Entry {
  id: number
  at: string
  person: Ref | null
  onBehalfOf: Ref | null
  action: string
  /** What happened, in words. */
  what: string
  subject: string
  cycle: string | null
  before: Json
  after: Json
  reason: string | null
  /** Its number in the chain; null while it is not sealed. */
  link: number | null
}

export type Filters = Partial<Record<'cycle' | 'subject' | 'person' | 'action' | 'from' | 'to', string>>

export interface Verified {
  intact: boolean
  checked: number
  head: { link: number; hash: string }
  unsealed: { count: number; since: string | null }
  broken: { fault: string; link: number | null; entry: number | null } | null
}

export const listEntries = (filters: Filters, after?: string) => get<{ items: Entry[]; next: string | null }>(`/api/journal${query({ ...filters, after })}`)
export const verify = (anchor?: { link: number; hash: string }) => post<Verified>('/api/journal/verify', anchor)
