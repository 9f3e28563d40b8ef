import type { PostRow, Preview } from './api'

/** What of the register is shown, as the address says it. */
export type Shown = { what: 'units'; class?: string; gone: boolean } | { what: 'people'; place?: string; gone: boolean }

type Asked = Record<string, unknown>

export function shownBy(asked: Asked): Shown {
  const text = (name: string) => (typeof asked[name] === 'string' ? (asked[name] as string) : undefined)
  if (text('place')) return { what: 'people', place: text('place'), gone: false }
  if (text('people')) return { what: 'people', gone: text('people') === 'gone' }
  return { what: 'units', class: text('class'), gone: text('units') === 'gone' }
}

/** Who holds a post of a unit, several parted by 、. */
export const holders = (posts: PostRow[], role: string) => posts.filter((post) => post.role === role).map((post) => post.name).join('、')

/** A to 0, Z to 25, AA to 26: the column of a cell's address. */
export function columnOf(cell: string): number {
  let column = 0
  for (const letter of cell.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** The faults of a sheet by row and column. */
export function faultsOf(preview: Preview, sheet: string) {
  const found = new Map<string, string>()
  for (const fault of preview.faults) if (fault.sheet === sheet) found.set(`${Number(/\d+$/.exec(fault.cell)?.[0])}/${columnOf(fault.cell)}`, fault.message)
  return found
}

/** What a class is called: in the interface's own words where it has some, else as the scheme that has it says. */
export const classTitle = (id: string, words: (id: string) => string | undefined, classes: { id: string; title: string }[]) => words(id) ?? classes.find((each) => each.id === id)?.title ?? id

export interface SortBy {
  column: 'name' | 'class' | 'participation'
  down: boolean
}

/** As they came, which is by pinyin, or by a column; what is alike there stays in that order. */
export function sortedBy<T extends { class: string; participation: string }>(rows: T[], sort: SortBy | undefined): T[] {
  if (!sort) return rows
  const by = sort.column
  const all = by === 'name' ? [...rows] : [...rows].sort((one, other) => one[by].localeCompare(other[by]))
  return sort.down ? all.reverse() : all
}
