import { call, get, post, put, remove } from '@/shared/api'
import type { Ref } from '@/shared/session'

export interface Version {
  version: number
  at: string
  seed: boolean
  by: Ref | null
  proposedBy: Ref | null
  reason: string | null
  cycles: number
  units: number
  running: number | null
}

export interface Entry {
  kind: string
  id: string
  name: string
  feature: string
  update: boolean
  versions: number
  cycles: number
  units: number
  newest: Version
}

export interface History extends Omit<Entry, 'versions' | 'newest' | 'cycles' | 'units'> {
  versions: Version[]
}

export interface ModelFile {
  name: string
  kind: string | null
  id: string | null
  title: string
  content: string
}

export interface Finding {
  rule: string
  path: string
  file: string
  element: string | null
  message: string
  effect: string | null
  remedy: string | null
}

export interface Change {
  sort: 'added' | 'removed' | 'changed' | 'moved'
  file: string
  element: string
  text: string
}

export interface Draft {
  id: string
  process: string
  feature: string
  title: string
  origin: string
  state: 'open' | 'proposed' | 'released'
  revision: number
  changedAt: string
  changedBy: Ref
  proposedBy: Ref | null
  reason: string | null
  can: string[]
}

export interface DraftView {
  draft: Draft
  base: number | null
  files: ModelFile[]
  findings: Finding[]
}

export interface Palette {
  steps: { name: string; title: string; description: string }[]
  groups: Ref[]
}

export interface ArchiveItem {
  path: string
  kind: string
  id: string
  title: string
  state: 'new' | 'same' | 'different'
}

const of = (id: string) => `/api/drafts/${encodeURIComponent(id)}`
const model = (kind: string, id: string) => `/api/library/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`

export const listLibrary = () => get<Entry[]>('/api/library')
export const readHistory = (kind: string, id: string) => get<History>(model(kind, id))
export const readVersion = (kind: string, id: string, version: number) => get<{ files: ModelFile[] }>(`${model(kind, id)}/versions/${version}`)
export const readDifference = (kind: string, id: string, from: number, to: number) => get<{ changes: Change[] }>(`${model(kind, id)}/diff?from=${from}&to=${to}`)
export const restore = (id: string, version: number, reason: string) => post<{ draft: string }>(`${model('process', id)}/versions/${version}/restore`, { reason })
export const readPalette = () => get<Palette>('/api/library/palette')

export const listDrafts = () => get<Draft[]>('/api/drafts')
export const beginDraft = (process: string, from: { version?: number; update?: boolean } = {}) => post<DraftView>('/api/drafts', { process, ...from })
export const readDraft = (id: string) => get<DraftView>(of(id))
export const saveDraft = (id: string, revision: number, files: Record<string, string | null>) => put<DraftView>(of(id), { revision, files })
export const discardDraft = (id: string) => remove(of(id))
export const mend = (id: string, revision: number, finding: Finding) => post<DraftView>(`${of(id)}/remedies`, { revision, rule: finding.rule, path: finding.path })
export const readDraftDifference = (id: string) => get<{ from: number | null; changes: Change[] }>(`${of(id)}/diff`)
export const present = (id: string) => post<Ref[]>(`${of(id)}/present`, {})
export const propose = (id: string, revision: number, reason: string) => post<Draft>(`${of(id)}/propose`, { revision, reason })
export const act = (id: string, action: 'withdraw' | 'follow' | 'release', revision: number) => post<Draft>(`${of(id)}/${action}`, { revision })

export const previewArchive = (file: Blob) => call<ArchiveItem[]>('POST', '/api/library/archive/preview', { file })
export const importArchive = (file: Blob) => call<{ drafts: string[]; schemes: string[] }>('POST', '/api/library/archive', { file })
