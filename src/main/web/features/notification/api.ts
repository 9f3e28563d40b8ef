import { get, put } from '@/shared/api'
import type { TaskItem } from '@/features/inbox'
import type { Ref } from '@/shared/session'

export interface Notice {
  id: number
  kind: 'nudge' | 'reminder' | 'extended'
  from: Ref | null
  text: string
  at: string
  task: TaskItem
  seen: boolean
}

export const readNotices = () => get<{ items: Notice[]; unseen: number }>('/api/notices')
export const markSeen = (last: number) => put('/api/notices/seen', { last })
