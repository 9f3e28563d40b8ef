import { get, post } from '@/shared/api'
import type { Comparison, Ranking, RaterReport, RobustnessReport, WhatIfQuestion } from './ranking'

export interface CycleEntry {
  id: string
  year: number
  title: string
  state: string
}

const of = (cycle: string) => `/api/cycles/${encodeURIComponent(cycle)}`

export const listYears = () => get<CycleEntry[]>('/api/cycles')
export const readRanking = (cycle: string) => get<Ranking>(`${of(cycle)}/ranking`)
export const readRobustness = (cycle: string) => get<RobustnessReport>(`${of(cycle)}/robustness`)
export const readRaters = (cycle: string) => get<RaterReport>(`${of(cycle)}/raters`)
export const askWhatIf = (cycle: string, question: WhatIfQuestion, signal: AbortSignal) => post<Comparison>(`${of(cycle)}/what-if`, question, { signal })
