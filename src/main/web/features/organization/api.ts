import { get, put } from '@/shared/api'
import type { Ref } from '@/shared/session'

export interface Substitution {
  to: Ref | null
  from: string | null
  until: string | null
}

export const readSubstitution = () => get<Substitution | undefined>('/api/me/substitution')
export const keepSubstitution = (to: string | null, from: string | null, until: string | null) => put<Substitution | undefined>('/api/me/substitution', { to, from, until })
