import { get, post, put, query } from '@/shared/api'
import type { Affected, CalendarYear, CycleDates, Day, Move } from './calendar'

export interface Wish {
  phases: { process: string; starts?: string | null; due: string }[]
  reason?: string
}

const cycle = (id: string) => `/api/cycles/${encodeURIComponent(id)}/calendar`
export const readDays = (from: string, to: string) => get<Day[]>(`/api/calendar/days${query({ from, to })}`)
export const readYear = (year: number) => get<CalendarYear>(`/api/calendar/years/${year}`)
export const editYear = (year: number, edit: { version: number; days: CalendarYear['days']; reason: string }) => put<{ year: CalendarYear; affected: Affected[] }>(`/api/calendar/years/${year}`, edit)
export const readAffected = () => get<Affected[]>('/api/calendar/affected')
export const readDates = (id: string) => get<CycleDates>(cycle(id))
export const previewMove = (id: string, wish: Wish) => post<Move>(`${cycle(id)}/preview`, wish)
export const moveDates = (id: string, wish: Wish) => put<Move>(cycle(id), wish)
