import { expect, it } from 'vitest'
import { stateOf, type Notice } from './notices'

const content = { kind: 'notice', title: 't', number: 'n', date: '2026-01-01', text: 'x' } as const
const notice = (more: Partial<Notice>): Notice => ({ id: 'n1', issuedAt: null, content: null, ...more })

it('says where a notice stands', () => {
  expect([notice({}), notice({ content }), notice({ content, issuedAt: '2026-01-02T00:00:00Z' })].map(stateOf)).toEqual(['drafting', 'approving', 'issued'])
})
