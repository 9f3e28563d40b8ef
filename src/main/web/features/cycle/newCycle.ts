import type { NewCycle, PanelsView, Participation, Scheme, Unit } from './api'

export interface Choice extends Unit {
  in: boolean
  participation: Participation
  panel: string
}

export interface Draft {
  year: number
  title: string
  scheme: string
  version: number
  units: Choice[]
  from?: string
}

export const panelFor = (unit: Unit, classes: string[], panels: string[]) => panels[Math.max(0, classes.indexOf(unit.class)) % Math.max(1, panels.length)] ?? ''

/** A unit whose class the scheme does not know cannot be in it. */
export function choices(units: Unit[], scheme: Scheme | undefined, panels: string[], before: Choice[] = []): Choice[] {
  const classes = scheme?.classes.map((one) => one.id) ?? []
  return units.map((unit) => {
    const was = before.find((one) => one.id === unit.id)
    const known = !scheme || classes.includes(unit.class)
    return { ...unit, in: known && (was?.in ?? true), participation: was?.participation ?? 'ranked', panel: was?.panel || panelFor(unit, classes, panels) }
  })
}

export type Gap = 'year' | 'title' | 'scheme' | 'units' | 'panels'

export function gapsOf(draft: Draft): Gap[] {
  const chosen = draft.units.filter((unit) => unit.in)
  const gaps: Gap[] = []
  if (!Number.isInteger(draft.year) || draft.year < 2000 || draft.year > 2100) gaps.push('year')
  if (!draft.title.trim()) gaps.push('title')
  if (!draft.scheme) gaps.push('scheme')
  if (!chosen.length) gaps.push('units')
  if (chosen.some((unit) => !unit.panel)) gaps.push('panels')
  return gaps
}

export const wanted = (draft: Draft): NewCycle => ({
  year: draft.year,
  title: draft.title.trim(),
  scheme: draft.scheme,
  version: draft.version,
  ...(draft.from ? { from: draft.from } : {}),
  units: draft.units.filter((unit) => unit.in).map((unit) => ({ id: unit.id, class: unit.class, participation: unit.participation, panel: unit.panel || null })),
})

export interface Step {
  id: 'scheme' | 'units' | 'panels' | 'calendar' | 'check'
  /** The part of the page that it is done in. */
  at: string
  state: 'open' | 'done' | 'later'
  gaps: number
}

/** The parts of the work as a list with states; the dates are kept on the calendar once the draft is there. */
export function stepsOf(draft: Draft): Step[] {
  const chosen = draft.units.filter((unit) => unit.in)
  const bare = chosen.filter((unit) => !unit.panel).length
  const step = (id: Step['id'], at: string, done: boolean, gaps = 0): Step => ({ id, at, state: done ? 'done' : 'open', gaps })
  return [
    step('scheme', 'scheme', !!draft.scheme && !!draft.title.trim()),
    step('units', 'units', chosen.length > 0),
    step('panels', 'units', chosen.length > 0 && !bare, bare),
    { id: 'calendar', at: 'calendar', state: 'later', gaps: 0 },
    step('check', 'check', !gapsOf(draft).length),
  ]
}

/** What was chosen before, or last year, laid over the units as they are. */
export const laidOver = (units: Choice[], given: NewCycle['units']): Choice[] =>
  units.map((unit) => {
    const was = given.find((one) => one.id === unit.id)
    return was ? { ...unit, in: true, participation: was.participation, panel: was.panel ?? '' } : { ...unit, in: false }
  })

export interface PanelSeen {
  name: string
  units: number
  people: number
  /** Why one of its members may not judge one of its units. */
  conflicts: string[]
}

/** The panels that rate, with how much each has to do and whom a tie bars from it. */
export function panelsSeen(view: PanelsView): PanelSeen[] {
  const bars = new Map(view.people.map((person) => [person.id, person.bars]))
  return view.panels
    .filter((panel) => panel.kind === 'assessment')
    .map((panel) => {
      const units = new Set(panel.units.map((unit) => unit.id))
      const conflicts = panel.members.flatMap((member) => (bars.get(member.person) ?? []).filter((bar) => units.has(bar.unit)).map((bar) => bar.text))
      return { name: panel.name, units: panel.units.length, people: panel.members.length, conflicts }
    })
}
