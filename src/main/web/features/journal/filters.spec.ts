import { expect, it } from 'vitest'
import { anchorOf, asked, filtersOf } from './filters'

it('asks only for what is filled in', () => {
  expect(filtersOf({ cycle: '2025-1', person: '', other: 'x', action: ['a', 'b'] })).toEqual({ cycle: '2025-1' })
})

it('takes days whole', () => {
  expect(asked({ cycle: '2025-1', from: '2025-02-28', to: '2025-02-28' })).toEqual({ cycle: '2025-1', from: '2025-02-28T00:00:00+08:00', to: '2025-03-01T00:00:00+08:00' })
})

it('reads an anchor that was written down, and nothing else', () => {
  const hash = 'ab'.repeat(32)

  expect(anchorOf(` 12 ${hash.toUpperCase()}`)).toEqual({ link: 12, hash })
  expect(anchorOf(hash)).toBeUndefined()
  expect(anchorOf('12 abc')).toBeUndefined()
})
