import type { Beside, IndicatorResult, UnitResult } from '@/features/aggregation'
import type { Scheme, SchemeNode } from './api'

export interface RawResult extends Omit<UnitResult, 'unit' | 'class' | 'indicators'>, Beside {
  indicators: (Omit<IndicatorResult, 'title'> & { title?: string })[]
  exact?: number | null
  missing?: string[]
}

export type NamedResult = Omit<RawResult, 'indicators'> & { indicators: IndicatorResult[] }

/** The contract's result speaks in ids; the scheme says what they are called and what hangs under what. */
export function named(answer: unknown, scheme: Scheme | undefined): NamedResult | undefined {
  const whole = answer as { units?: RawResult[] } & RawResult
  const result = whole.units ? whole.units[0] : whole
  if (!result?.indicators) return undefined
  const titles = new Map<string, { title: string; parent: string | null }>()
  const walk = (nodes: SchemeNode[], parent: string | null) =>
    nodes.forEach((node) => {
      titles.set(node.id, { title: node.title, parent })
      walk(node.children ?? [], node.id)
    })
  walk(scheme?.indicators ?? [], null)
  const indicators = result.indicators.map((one) => {
    const id = one.id ?? one.indicator ?? ''
    return { ...one, id, title: one.title ?? titles.get(id)?.title ?? id, parent: one.parent ?? titles.get(id)?.parent ?? null }
  })
  return { ...result, indicators }
}
