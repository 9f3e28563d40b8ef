import type { Source } from '@/features/aggregation'

/** Who says so, in a few words beside the number. */
export function sourceWords(source: Source, say: (key: string, named?: Record<string, string | number>) => string): string {
  if (source.decided !== undefined) return say('unit.source.decided')
  if (source.certified) return say('unit.source.certified', { office: source.certified.office ?? source.certified.by })
  if (source.filled !== undefined) return say('unit.source.filled')
  if (source.ratings?.length) return say('unit.source.ratings', { n: source.ratings.length })
  if (source.ballots?.length) return say('unit.source.ballots', { n: source.ballots.reduce((sum, one) => sum + one.counted, 0) })
  return ''
}

/** What one can type into a calculator: the arithmetic of a step, without its words. */
export const formula = (steps: string[]) => steps.map((step) => step.replace(/^[^:：]*[:：]\s*/, '')).filter((step) => /\d/.test(step) && /[=×÷+−/*]/.test(step)).join('\n')
