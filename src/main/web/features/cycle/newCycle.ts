import type { NewCycle, Participation, Scheme, Unit } from './api'

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
  units: draft.units.filter((unit) => unit.in).map((unit) => ({ id: unit.id, class: unit.class, participation: unit.participation, panel: unit.panel || null })),
})
