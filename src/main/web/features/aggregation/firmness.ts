import type { Robust } from './ranking'

/** Weights are argued about within this many points; a flip farther off is no argument. */
const ARGUED = 15

/** Rounded away from nothing to hundredths: with what is shown, the grade has changed. */
const shown = (change: number) => (Math.sign(change) * Math.ceil(Math.abs(change) * 100 - 1e-9)) / 100

/** The smallest changes with which a unit has another grade, as they are shown; red where a point of weight does it. */
export function firmness(robust: Robust) {
  const change = robust.weight ? shown(robust.weight.to - robust.weight.from) : null
  const weight = robust.weight && change !== null && Math.abs(change) <= ARGUED ? { indicator: robust.weight.indicator, change } : null
  const score = robust.score && { change: shown(robust.score.change), grade: robust.score.grade }
  return { weight, score, tone: weight && Math.abs(weight.change) <= 1 ? 'late' : '' }
}
