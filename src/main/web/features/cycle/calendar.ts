import { daysBetween } from '@/shared/format'

export interface Day {
  date: string
  working: boolean
  name: string | null
  known: boolean
}

export interface SpecialDay {
  date: string
  working: boolean
  name: string
  local: boolean
}

export interface CalendarYear {
  year: number
  known: boolean
  version: number
  days: SpecialDay[]
}

export interface PhaseDates {
  process: string
  state: 'planned' | 'running' | 'done'
  after: string[]
  starts: string | null
  due: string
  workingDays: number
  known: boolean
}

export interface CycleDates {
  cycle: string
  state: string
  kept: boolean
  phases: PhaseDates[]
}

export interface Move {
  moved: { process: string; startsBefore: string | null; dueBefore: string; starts: string | null; due: string }[]
  phases: PhaseDates[]
  people: number
}

export interface Affected {
  cycle: string
  title: string
  process: string
  due: string
  wouldBe: string
  known: boolean
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
export const plus = (date: string, n: number) => iso(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000)
export const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

/** The weeks of a month, Monday first; null before its first and after its last day. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = iso(Date.UTC(year, month - 1, 1))
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells: (string | null)[] = [...Array<null>(lead).fill(null), ...Array.from({ length }, (_, n) => plus(first, n))]
  while (cells.length % 7) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, n) => cells.slice(n * 7, n * 7 + 7))
}

/** What a click makes of a day: off, then (a weekend only) worked, then as the week has it. */
export function turned(day: SpecialDay | undefined, date: string, name: { off: string; worked: string }): SpecialDay | undefined {
  const weekend = isWeekend(date)
  if (!day) return weekend ? { date, working: true, name: name.worked, local: false } : { date, working: false, name: name.off, local: false }
  if (day.working || !weekend) return undefined
  return { date, working: true, name: name.worked, local: day.local }
}

/** Where a bar lies in a span of days, in per cent. */
export function barOf(starts: string, due: string, first: string, last: string) {
  const all = Math.max(1, daysBetween(first, last) + 1)
  return { left: (100 * daysBetween(first, starts)) / all, width: (100 * (daysBetween(starts, due) + 1)) / all }
}

/** The nearest working day on or after a day (before it: going back), by the special days that are known. */
export function workday(date: string, special: Map<string, boolean>, step: 1 | -1 = 1): string {
  let day = date
  for (let n = 0; n < 30 && !(special.get(day) ?? !isWeekend(day)); n++) day = plus(day, step)
  return day
}
