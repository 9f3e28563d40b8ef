import { i18n } from './i18n'

export const ZONE = 'Asia/Shanghai'

const locale = () => (i18n.global.locale.value === 'en' ? 'en-GB' : 'zh-CN')

/** The day in the product's zone, as `2026-01-22`; a date with an offset already is of that zone. */
export function dayOf(moment: string | Date): string {
  if (typeof moment === 'string' && /[+-]\d\d:\d\d$/.test(moment)) return moment.slice(0, 10)
  if (typeof moment === 'string' && moment.length === 10) return moment
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(moment))
}

export const today = () => dayOf(new Date())

export function showDay(moment: string, withYear = false): string {
  const day = new Date(`${dayOf(moment)}T00:00:00Z`)
  if (locale() === 'zh-CN') {
    const short = `${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日`
    return withYear ? `${day.getUTCFullYear()} 年 ${short}` : short
  }
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: withYear ? 'numeric' : undefined, timeZone: 'UTC' }).format(day)
}

export function showTime(moment: string | Date, seconds = false): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: seconds ? '2-digit' : undefined, timeZone: ZONE }).format(new Date(moment))
}

export function showMoment(moment: string): string {
  const day = dayOf(new Date(moment))
  return day === today() ? showTime(moment) : `${showDay(day, day.slice(0, 4) !== today().slice(0, 4))} ${showTime(moment)}`
}

export function showNumber(value: number | string | null | undefined, decimals?: number): string {
  if (value === null || value === undefined || value === '') return ''
  const number = Number(value)
  if (!Number.isFinite(number)) return String(value)
  return number.toLocaleString('en-US', { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 10 })
}

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
