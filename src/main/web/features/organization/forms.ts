import type { Fault } from '@/shared/api'
import { today } from '@/shared/format'
import type { Changes, PersonDetail, PostRow, Tree, UnitDetail } from './api'

export interface Choice {
  value: string
  text: string
}

/** One input of a form; its text stands under `org.ask.<key>`. */
export interface Ask {
  key: string
  kind: 'text' | 'day' | 'choice' | 'flag'
  value: string
  choices?: Choice[]
  required?: boolean
  /** Shown but not typed: what a change is about. */
  fixed?: boolean
}

export type Typed = Record<string, string>

/** A form of the register: what it asks, what it sends, and at which input a fault of the server belongs. */
export interface OrgForm {
  name: 'unit' | 'unitChange' | 'rename' | 'merge' | 'post' | 'postEnd' | 'office' | 'officeChange'
  about: string
  asks: Ask[]
  sent: (typed: Typed) => Changes
  at: (path: string) => string | undefined
}

interface Words {
  class: (id: string) => string
  participation: (id: string) => string
  role: (id: string) => string
}

const last = (path: string) => path.split('/').at(-1) ?? ''
const orNull = (text: string | undefined) => (text?.trim() ? text.trim() : null)
const PARTICIPATIONS = ['ranked', 'scored', 'apart']

export const faultsAt = (form: OrgForm, errors: Fault[]) => {
  const at: Record<string, string> = {}
  for (const fault of errors) {
    const key = fault.path === '/reason' ? 'reason' : form.at(fault.path)
    if (key && form.asks.some((ask) => ask.key === key || key === 'reason')) at[key] = at[key] ? `${at[key]} ${fault.message}` : fault.message
  }
  return at
}

const classes = (tree: Tree, words: Words): Choice[] => tree.classes.map((each) => ({ value: each.id, text: words.class(each.id) }))
const participations = (words: Words): Choice[] => PARTICIPATIONS.map((each) => ({ value: each, text: words.participation(each) }))
const unitAt = (path: string) => (/^\/units\/0\/predecessors/.test(path) ? 'since' : /^\/units\//.test(path) ? last(path) : undefined)

export function unitForm(tree: Tree, words: Words, unit?: UnitDetail['unit']): OrgForm {
  return {
    name: unit ? 'unitChange' : 'unit',
    about: unit?.name ?? '',
    asks: [
      { key: 'id', kind: 'text', value: unit?.id ?? '', required: true, fixed: !!unit },
      { key: 'name', kind: 'text', value: unit?.name ?? '', required: true },
      { key: 'class', kind: 'choice', value: unit?.class ?? tree.classes[0]?.id ?? '', choices: classes(tree, words) },
      { key: 'participation', kind: 'choice', value: unit?.participation ?? 'ranked', choices: participations(words) },
      { key: 'from', kind: 'day', value: unit?.from ?? '' },
      ...(unit ? [{ key: 'to', kind: 'day' as const, value: unit.to ?? '' }] : []),
    ],
    sent: (typed) => ({ units: [{ id: typed.id!, name: typed.name!, class: typed.class!, participation: typed.participation!, from: orNull(typed.from), to: orNull(typed.to), predecessors: unit?.predecessors ?? [] }] }),
    at: unitAt,
  }
}

/** Another name is another unit that comes in the place of the old one: its people and its years go on with it. */
export function renameForm(unit: UnitDetail['unit']): OrgForm {
  return {
    name: 'rename',
    about: unit.name,
    asks: [
      { key: 'id', kind: 'text', value: '', required: true },
      { key: 'name', kind: 'text', value: '', required: true },
      { key: 'since', kind: 'day', value: today(), required: true },
    ],
    sent: (typed) => ({ units: [{ id: typed.id!, name: typed.name!, class: unit.class, participation: unit.participation, from: orNull(typed.since), to: null, predecessors: [{ unit: unit.id, kind: 'RENAMED', since: orNull(typed.since), main: true }] }] }),
    at: unitAt,
  }
}

export function mergeForm(unit: UnitDetail['unit'], others: Choice[]): OrgForm {
  return {
    name: 'merge',
    about: unit.name,
    asks: [
      { key: 'with', kind: 'choice', value: others[0]?.value ?? '', choices: others, required: true },
      { key: 'id', kind: 'text', value: '', required: true },
      { key: 'name', kind: 'text', value: '', required: true },
      { key: 'since', kind: 'day', value: today(), required: true },
      { key: 'main', kind: 'choice', value: unit.id, choices: [{ value: unit.id, text: unit.name }, { value: '', text: '' }] },
    ],
    sent: (typed) => {
      const since = orNull(typed.since)
      const merged = [unit.id, typed.with!].map((each) => ({ unit: each, kind: 'MERGED' as const, since, main: each === (typed.main || typed.with) }))
      return { units: [{ id: typed.id!, name: typed.name!, class: unit.class, participation: unit.participation, from: since, to: null, predecessors: merged }] }
    },
    at: unitAt,
  }
}

/** Whoever is named without an account gets the one that is typed. */
export function postForm(tree: Tree, words: Words, place: { id: string; name: string; unit: boolean }): OrgForm {
  const roles = tree.roles.filter((rule) => (rule.in === 'UNIT') === place.unit).map((rule) => ({ value: rule.role, text: words.role(rule.role) }))
  return {
    name: 'post',
    about: place.name,
    asks: [
      { key: 'person', kind: 'text', value: '', required: true },
      { key: 'personName', kind: 'text', value: '' },
      { key: 'role', kind: 'choice', value: roles[0]?.value ?? '', choices: roles },
      { key: 'title', kind: 'text', value: '' },
      { key: 'from', kind: 'day', value: today(), required: true },
      { key: 'to', kind: 'day', value: '' },
    ],
    sent: (typed) => ({
      people: typed.personName?.trim() ? [{ id: typed.person!.trim(), name: typed.personName.trim(), leftOn: null }] : [],
      posts: [{ person: typed.person!.trim(), place: place.id, role: typed.role!, title: orNull(typed.title), from: orNull(typed.from), to: orNull(typed.to) }],
    }),
    at: (path) => (path.startsWith('/people/') ? (last(path) === 'id' ? 'person' : 'personName') : path.startsWith('/posts/') ? ({ place: 'role' }[last(path)] ?? last(path)) : undefined),
  }
}

export function postEndForm(post: PostRow): OrgForm {
  return {
    name: 'postEnd',
    about: `${post.name} ${post.title ?? ''}`.trim(),
    asks: [{ key: 'to', kind: 'day', value: today(), required: true }],
    sent: (typed) => ({ posts: [{ person: post.person, place: post.place, role: post.role, title: post.title, from: post.from, to: orNull(typed.to) }] }),
    at: (path) => (path.startsWith('/posts/') ? 'to' : undefined),
  }
}

export function officeForm(kinds: Choice[], office?: Tree['offices'][number]): OrgForm {
  return {
    name: office ? 'officeChange' : 'office',
    about: office?.name ?? '',
    asks: [
      { key: 'id', kind: 'text', value: office?.id ?? '', required: true, fixed: !!office },
      { key: 'name', kind: 'text', value: office?.name ?? '', required: true },
      { key: 'kind', kind: 'choice', value: office?.kind ?? 'BODY', choices: kinds },
    ],
    sent: (typed) => ({ office: { id: typed.id!, name: typed.name!, kind: typed.kind! } }),
    at: (path) => last(path),
  }
}

export type Subject = UnitDetail | PersonDetail
