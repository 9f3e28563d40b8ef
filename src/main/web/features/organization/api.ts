import { get, post, put, query } from '@/shared/api'
import type { Ref } from '@/shared/session'

export interface Substitution {
  to: Ref | null
  from: string | null
  until: string | null
}

export const readSubstitution = () => get<Substitution | undefined>('/api/me/substitution')
export const keepSubstitution = (to: string | null, from: string | null, until: string | null) => put<Substitution | undefined>('/api/me/substitution', { to, from, until })

export interface PostRow {
  person: string
  name: string
  place: string
  placeName: string
  role: string
  title: string | null
  from: string
  to: string | null
}
export interface Tree {
  classes: { id: string; title: string; units: number }[]
  offices: { id: string; name: string; kind: string; members: number }[]
  roles: { role: string; in: 'UNIT' | 'OFFICE'; seats: number | null }[]
  people: number
}
export interface UnitRow {
  id: string
  name: string
  class: string
  participation: 'ranked' | 'scored' | 'apart'
  from: string | null
  to: string | null
  posts: PostRow[]
}
export interface PersonRow {
  id: string
  name: string
  leftOn: string | null
  posts: PostRow[]
}
export interface UnitDetail {
  unit: Omit<UnitRow, 'posts'> & { predecessors: { unit: string; kind: 'RENAMED' | 'MERGED'; since: string; main: boolean }[] }
  predecessorNames: Record<string, string>
  heirs: Record<string, string>
  posts: PostRow[]
}
export interface PersonDetail {
  person: Omit<PersonRow, 'posts'>
  posts: PostRow[]
}
export interface Page<T> {
  items: T[]
  next: string | null
}
export interface Preview {
  sheets: { name: string; kind: string; columns: string[]; rows: { row: number; action: 'ADD' | 'CHANGE' | 'SAME'; cells: string[] }[]; rowCount: number }[]
  counts: Partial<Record<'ADD' | 'CHANGE' | 'SAME', number>>
  following: number
  faults: { sheet: string; cell: string; code: string; message: string }[]
  faultCount: number
  preview: string | null
}
/** Rows as they shall be; an office is kept by itself. */
export interface Changes {
  units?: { id: string; name: string; class: string; participation: string; from: string | null; to: string | null; predecessors: { unit: string; kind: 'RENAMED' | 'MERGED'; since: string | null; main: boolean }[] }[]
  people?: { id: string; name: string; leftOn: string | null }[]
  posts?: { person: string; place: string; role: string; title: string | null; from: string | null; to: string | null }[]
  office?: { id: string; name: string; kind: string }
}
export interface Changed {
  units: number
  people: number
  posts: number
}

const REGISTER = '/api/organization/register'
export const readTree = () => get<Tree>(REGISTER)
export const listUnits = (asked: { q?: string; class?: string; gone?: string; after?: string; limit?: string }) => get<Page<UnitRow>>(`${REGISTER}/units${query(asked)}`)
export const listPeople = (asked: { q?: string; place?: string; gone?: string; after?: string }) => get<Page<PersonRow>>(`${REGISTER}/people${query(asked)}`)
export const readUnit = (id: string) => get<UnitDetail>(`${REGISTER}/units/${id}`)
export const readPerson = (id: string) => get<PersonDetail>(`${REGISTER}/people/${id}`)
export const leave = (person: { id: string; name: string }, leftOn: string, reason: string) => post<Changed>(REGISTER, { people: [{ ...person, leftOn }], reason })
export const givePassword = (person: string) => post<{ password: string; until: string | null }>(`/api/accounts/${person}/first-password`)
export const previewImport = (file: Blob) => post<Preview>('/api/organization/import/preview', undefined, { file })
export const bringIn = (file: Blob, preview: string, reason: string) => post<Changed>(`/api/organization/import${query({ preview, reason })}`, undefined, { file })
export const keepRegister = (changes: Changes, reason: string) => post<Changed>(REGISTER, { ...changes, reason })
export const keepOffice = (office: NonNullable<Changes['office']>, reason: string) => post(`${REGISTER}/offices`, { ...office, reason })
