import { computed, shallowRef } from 'vue'
import { listCycles, readCycle, type CycleSummary, type CycleView } from './api'

const cycles = shallowRef<CycleSummary[]>()
const current = shallowRef<CycleView>()

const RANK = { running: 0, published: 1, draft: 2, closed: 3, cancelled: 4 }

/** The year that people are in: a running one before any other, then the latest. */
export function pickCurrent(all: CycleSummary[]): CycleSummary | undefined {
  return [...all].sort((a, b) => RANK[a.state] - RANK[b.state] || b.year - a.year)[0]
}

export async function knowCycles(again = false) {
  if (cycles.value && !again) return
  cycles.value = await listCycles()
  const chosen = pickCurrent(cycles.value)
  current.value = chosen && (await readCycle(chosen.id).catch(() => undefined))
}

export const knownCycles = computed(() => cycles.value ?? [])
export const currentCycle = computed(() => current.value)

export function phaseNow(cycle: CycleView) {
  const at = cycle.phases.findIndex((phase) => phase.state === 'running')
  return at < 0 ? undefined : { at, phase: cycle.phases[at]! }
}
