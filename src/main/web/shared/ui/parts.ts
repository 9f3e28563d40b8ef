import type { RouteRecordRaw } from 'vue-router'
import type { FormField } from '../form/fields'
import type { Key } from '../keys'
import type { IconName } from './icons'

export interface RailItem {
  to: string
  text: string
  icon?: IconName
  sub?: boolean
  /** Sections are parted by a line: 1 my work, 2 my unit, 3 offices, 9 at the end. */
  section: number
  shown?: () => boolean
  badge?: () => { count: string; late?: boolean } | undefined
  /** One of the four places of the bar at the bottom of a small screen. */
  bottom?: boolean
  keys?: Pick<Key, 'code' | 'shown'>
}

export interface Hit {
  to: string
  text: string
  note: string
  icon: IconName
}

/** What a feature adds to the whole: its index.ts is this list. */
export interface Feature {
  routes?: RouteRecordRaw[]
  rail?: RailItem[]
  fields?: FormField[]
  search?: (words: string, signal: AbortSignal) => Promise<Hit[]>
}
