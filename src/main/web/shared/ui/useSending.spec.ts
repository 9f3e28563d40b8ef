import { describe, expect, it } from 'vitest'
import { Problem } from '../api'
import { useSending } from './useSending'

describe('sending', () => {
  it('sends once, however often it is pressed', async () => {
    const { busy, send } = useSending()
    let sent = 0
    let arrive = () => {}
    const work = () => new Promise<void>((resolve) => ((sent += 1), (arrive = resolve)))

    const first = send(work)
    await send(work)

    expect([sent, busy.value]).toEqual([1, true])
    arrive()
    await first
    expect(busy.value).toBe(false)
  })

  it('keeps what was refused, until the next is sent', async () => {
    const { busy, problem, send } = useSending()
    const refused = new Problem({ code: 'not-allowed' }, 403)

    await send(() => Promise.reject(refused))
    expect([problem.value, busy.value]).toEqual([refused, false])

    await send(() => Promise.resolve())
    expect(problem.value).toBeUndefined()
  })

  it('hides no fault of its own', async () => {
    const { busy, send } = useSending()

    await expect(send(() => Promise.reject(new TypeError('a fault of the page')))).rejects.toThrow(TypeError)
    expect(busy.value).toBe(false)
  })
})
