import { get, post } from '@/shared/api'

export interface NoticeContent {
  kind: 'notice' | 'announcement' | 'training'
  title: string
  number: string
  date: string
  text: string
  occasion?: string | null
  material?: string | null
}

/** As the office has it, with how many have signed of how many; as a unit has it, with its own receipt. */
export interface Notice {
  id: string
  issuedAt: string | null
  content: NoticeContent | null
  signed?: number
  of?: number
  signedAt?: string | null
  attending?: number | null
}

export interface Receipt {
  unit: string
  name: string
  sentAt: string | null
  signedBy: string | null
  signedAt: string | null
  attending: number | null
}

const of = (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}`

export const listNotices = (cycle: string) => get<Notice[]>(`${of(cycle)}/notices`)
export const openNotice = (cycle: string) => post<{ id: string }>(`${of(cycle)}/notices`, {})
export const listReceipts = (cycle: string, notice: string) => get<Receipt[]>(`${of(cycle)}/notices/${encodeURIComponent(notice)}/receipts`)
export const listReceived = (cycle: string, unit: string) => get<Notice[]>(`${of(cycle)}/units/${encodeURIComponent(unit)}/notices`)

/** A draft without content is being written; with content and not issued it is with the leaders. */
export function stateOf(notice: Notice): 'drafting' | 'approving' | 'issued' {
  if (notice.issuedAt) return 'issued'
  return notice.content ? 'approving' : 'drafting'
}
