import { reactive } from 'vue'
import { get } from './api'
import { daysBetween, today } from './format'

interface Day {
  date: string
  working: boolean
}

const days = reactive(new Map<string, boolean>())
let asked: Promise<void> | undefined

const plus = (date: string, n: number) => new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
const weekday = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

/** Holidays and make-up days of the coming months; until they are here, weekends stand for them. */
export function knowHolidays() {
  asked ??= get<Day[]>(`/api/calendar/days?from=${today()}&to=${plus(today(), 120)}`)
    .then((all) => all.forEach((day) => days.set(day.date, day.working)))
    .catch(() => undefined)
  return asked
}

/** How many working days after today, up to and with the day given. */
export function workdaysUntil(date: string, from = today()): number {
  let count = 0
  const reach = Math.min(daysBetween(from, date), 400)
  for (let n = 1; n <= reach; n++) {
    const day = plus(from, n)
    if (days.get(day) ?? weekday(day)) count++
  }
  return count
}
