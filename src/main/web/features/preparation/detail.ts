import type { Ref } from '@/shared/session'

export const ROLES = ['leader', 'head', 'first', 'second', 'third'] as const
export type Role = (typeof ROLES)[number]

export interface Responsible {
  role: Role
  person: Ref
}

export interface Share {
  unit: Ref
  share: number | string
  lead: boolean
}

/** What the shares add up to; undefined where one is no number yet. */
export function sumOf(shares: Share[]): number | undefined {
  let hundredths = 0
  for (const one of shares) {
    const share = Number(one.share)
    if (one.share === '' || !Number.isFinite(share)) return undefined
    hundredths += Math.round(share * 10_000)
  }
  return hundredths / 10_000
}
