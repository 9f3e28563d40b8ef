import { get, query } from '@/shared/api'
import type { Candidate } from './panels'

export const findPeople = (cycle: string, q: string) => get<Candidate[]>(`/api/cycles/${encodeURIComponent(cycle)}/panels/people${query({ q })}`)
