import type { Json, JsonObject } from '@/shared/form/fields'
import type { Ref } from '@/shared/session'

export interface Seat {
  person: string
  role: string
  chair: boolean
}

export interface Panel {
  number: number
  group: string
  kind: 'review' | 'assessment' | 'supervision'
  name: string
  body: string | null
  units: Ref[]
  members: Seat[]
}

export interface Candidate extends Ref {
  office: string | null
  bars: { unit: string; text: string }[]
}

export interface PanelsShown {
  panels: Panel[]
  people: Candidate[]
  roles: string[]
}

export function panelsOf(shown: Json): PanelsShown {
  const given = (shown ?? {}) as unknown as Partial<PanelsShown>
  return { panels: given.panels ?? [], people: given.people ?? [], roles: given.roles ?? [] }
}

const seatSent = ({ person, role, chair }: Seat): JsonObject => ({ person, role, chair })
export const sent = (panels: Panel[]): Json => ({ panels: panels.map(({ kind, name, body, members }) => ({ kind, name, body, members: members.map(seatSent) })) })
export const panelsSent = (shown: Json): Json => sent(panelsOf(shown).panels)

/** What was put together so far, over the panels as the server shows them. */
export function panelsTyped(shown: Json, value: Json): Panel[] {
  const given = panelsOf(shown).panels
  const typed = ((value as JsonObject | null)?.panels ?? []) as unknown as Panel[]
  return given.map((panel, at) => ({ ...panel, members: (typed[at]?.members ?? panel.members).map((seat) => ({ ...seat })) }))
}

export type Conflict = { is: 'tie'; text: string } | { is: 'supervises'; panel: string } | { is: 'there' }

/** Why somebody cannot sit there; undefined: nothing is in the way. The server asks again on submission. */
export function conflict(person: Candidate, panel: Panel, panels: Panel[]): Conflict | undefined {
  if (panel.members.some((seat) => seat.person === person.id)) return { is: 'there' }
  const bar = panel.kind !== 'supervision' && person.bars.find((one) => panel.units.some((unit) => unit.id === one.unit))
  if (bar) return { is: 'tie', text: bar.text }
  const other = panels.find((one) => (one.kind === 'supervision') !== (panel.kind === 'supervision') && one.members.some((seat) => seat.person === person.id))
  return other && { is: 'supervises', panel: other.name }
}

/** Units for each member: how heavy a panel's work is. */
export const load = (panel: Panel) => (panel.kind === 'assessment' && panel.members.length ? panel.units.length / panel.members.length : 0)
