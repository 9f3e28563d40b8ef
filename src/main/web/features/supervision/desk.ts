import type { LocationQuery } from 'vue-router'
import type { Cell, Filter, FilterName, Line, Outcome, Show, UnitRow } from './api'

export const FILTERS: FilterName[] = ['cycle', 'phase', 'office', 'unit', 'person', 'kind']
const SHOWN: Show[] = ['late', 'free', 'late-0', 'late-1', 'late-3', 'late-6', 'today', 'week', 'open']

/** The filters of an address; what is empty is not asked for. */
export function filterOf(query: LocationQuery): Filter {
  const filter: Filter = {}
  for (const name of FILTERS) if (typeof query[name] === 'string' && query[name]) filter[name] = query[name]
  return filter
}

export const showOf = (query: LocationQuery): Show => SHOWN.find((one) => one === query.show) ?? 'late'

/** How dark a cell is: by working days, as everywhere. */
export function tone(cell: Pick<Cell, 'late' | 'days' | 'today' | 'state'>): string {
  if (cell.late > 0) return cell.days >= 6 ? 'd6' : cell.days >= 3 ? 'd3' : 'd1'
  return cell.today ? 'today' : cell.state
}

/** Rows as they follow each other, parted where the class changes. */
export function byClass(rows: UnitRow[]): { name: string; late: number; rows: UnitRow[] }[] {
  const parts: { name: string; late: number; rows: UnitRow[] }[] = []
  for (const row of rows) {
    let part = parts[parts.length - 1]
    if (!part || part.name !== row.unitClass.name) parts.push((part = { name: row.unitClass.name, late: 0, rows: [] }))
    part.rows.push(row)
    part.late += row.late
  }
  return parts
}

/** Who of the picked was nudged on the last working day: left out unless asked for. */
export const latelyNudged = (lines: Line[]) => lines.filter((line) => line.nudged?.lately).length

export function sum(outcomes: Outcome[]) {
  return { done: outcomes.filter((one) => one.status < 300).length, not: outcomes.filter((one) => one.status >= 300) }
}

/** Where an arrow leads in a grid; it stays inside. */
export function moved(at: { row: number; column: number }, key: string, rows: number, columns: number) {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key]
  if (!step) return undefined
  return { row: Math.min(rows - 1, Math.max(0, at.row + step[0]!)), column: Math.min(columns - 1, Math.max(0, at.column + step[1]!)) }
}
