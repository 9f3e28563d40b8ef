import type { Ranking } from './ranking'

const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
function median(all: number[]) {
  const sorted = [...all].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

const classesOf = (ranking: Ranking) => ranking.classes.filter((one) => ranking.units.some((unit) => unit.class.id === one.id))

/** How many units of each class lie where, on one scale for all of them. Units that lack something are left out. */
export function spreadOf(ranking: Ranking) {
  const whole = ranking.units.filter((unit) => unit.complete && unit.score !== null)
  const totals = whole.map((unit) => Number(unit.score))
  const [low, high] = [Math.min(...totals), Math.max(...totals)]
  const step = [1, 2, 5, 10, 20, 50].find((one) => (high - low) / one <= 10) ?? 100
  return classesOf(ranking).map((one) => {
    const own = whole.filter((unit) => unit.class.id === one.id).map((unit) => Number(unit.score))
    const bars = []
    if (own.length) {
      const from = Math.floor(Math.min(...own) / step) * step
      for (let at = from; at <= Math.max(...own); at += step) bars.push({ from: at, to: at + step, units: own.filter((total) => total >= at && total < at + step).length })
    }
    return { ...one, units: own.length, mean: own.length ? mean(own) : null, median: own.length ? median(own) : null, bars: bars.reverse() }
  })
}

/** What each class makes of each indicator at the top, of 100. */
export function comparisonOf(ranking: Ranking) {
  return ranking.weights.map((weight) => ({
    ...weight,
    classes: classesOf(ranking).map((one) => {
      const scores = ranking.units.filter((unit) => unit.class.id === one.id).flatMap((unit) => unit.indicators.find((node) => node.id === weight.id && !node.missing)?.score ?? [])
      return { id: one.id, units: scores.length, mean: scores.length ? mean(scores) : null, low: Math.min(...scores), high: Math.max(...scores) }
    }),
  }))
}
