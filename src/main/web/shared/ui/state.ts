import { Problem } from '../api'

/** What a page that loads something can be in. */
export type View<T> = { is: 'loading' } | { is: 'ready'; value: T } | { is: 'failed'; problem: Problem } | { is: 'missing' }

export function failed(fault: unknown): { is: 'failed'; problem: Problem } | { is: 'missing' } {
  if (!(fault instanceof Problem)) throw fault
  return fault.status === 404 || fault.status === 403 ? { is: 'missing' } : { is: 'failed', problem: fault }
}
