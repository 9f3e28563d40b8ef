import { post, put, query, remove } from '@/shared/api'
import { upload } from '@/shared/upload'

export interface Facts {
  title: string
  number?: string | null
  url?: string | null
  issuedBy?: string | null
  level?: string | null
  issuedOn?: string | null
}

export interface Item extends Facts {
  id: string
  about: string
  kind: 'file' | 'link' | 'document'
  mediaType: string | null
  size: number | null
  sha256: string | null
  submitted: boolean
}

export const contentOf = (item: Item) => `/api/evidence/${item.id}/content`

export const attachFile = (task: string, about: string, file: Blob, facts: Facts, progress: (sent: number) => void, signal: AbortSignal) =>
  upload<Item>(`/api/tasks/${task}/evidence${query({ about, name: facts.title, number: facts.number ?? undefined, issuedBy: facts.issuedBy ?? undefined, level: facts.level ?? undefined, issuedOn: facts.issuedOn ?? undefined })}`, file, progress, signal)

export const attachReference = (task: string, about: string, kind: 'link' | 'document', facts: Facts) => post<Item>(`/api/tasks/${task}/evidence`, { about, kind, ...facts })
export const changeItem = (task: string, id: string, facts: Facts) => put<Item>(`/api/tasks/${task}/evidence/${id}`, facts)
export const removeItem = (task: string, id: string) => remove(`/api/tasks/${task}/evidence/${id}`)
