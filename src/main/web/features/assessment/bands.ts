export const BANDS = ['A+', 'A0', 'A-', 'B+', 'B0', 'B-', 'C+', 'C0', 'C-'] as const
export type Band = (typeof BANDS)[number]

export interface Limits {
  name: string
  from: number
  to: number
}

/** In which band a score lies. Thirds have no end, so everything is compared three times over; null: under the floor. */
export function bandOf(score: number, floor: number): Band | null {
  if (score < floor || score > 100) return null
  const [letter, low, width] = score >= 90 ? ['A', 90, 10] : score >= 80 ? ['B', 80, 10] : ['C', floor, 80 - floor]
  const part = [2, 1].find((third) => score * 3 >= (low as number) * 3 + (width as number) * third) ?? 0
  return `${letter as string}${'-0+'[part]!}` as Band
}

/** B+ 86.67 ≤ 分 < 90, and 100 belongs to A+. */
export const limitsText = (band: Limits, points: string) => `${band.from} ≤ ${points} ${band.to === 100 ? '≤' : '<'} ${band.to}`
