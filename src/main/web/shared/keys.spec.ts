import { beforeEach, describe, expect, it } from 'vitest'
import { keyFor, setLettersOff, type Key } from './keys'

const key = (code: string, more: Partial<Key> = {}): Key => ({ code, shown: code, text: code, run: () => undefined, ...more })
const press = (code: string, more: KeyboardEventInit = {}, target: Element = document.body) => {
  const event = new KeyboardEvent('keydown', { code, ...more })
  Object.defineProperty(event, 'target', { value: target })
  return event
}
const all = [key('KeyC'), key('Ctrl+Enter', { inFields: true }), key('KeyG KeyI'), key('Shift+Slash')]

describe('a key', () => {
  beforeEach(() => {
    localStorage.clear()
    setLettersOff(false)
  })

  it('is found by its place on the keyboard, whatever the input method makes of it', () => {
    expect(keyFor(press('KeyC', { key: 'Process' }), all)?.code).toBe('KeyC')
    expect(keyFor(press('Slash', { shiftKey: true, key: '？' }), all)?.code).toBe('Shift+Slash')
  })

  it('belongs to the input method while it composes', () => {
    const composing = press('KeyC')
    Object.defineProperty(composing, 'isComposing', { value: true })
    const safari = press('KeyC')
    Object.defineProperty(safari, 'keyCode', { value: 229 })

    expect(keyFor(composing, all)).toBeUndefined()
    expect(keyFor(safari, all)).toBeUndefined()
  })

  it('rests in fields, unless it says that it does not', () => {
    const field = document.createElement('textarea')

    expect(keyFor(press('KeyC', {}, field), all)).toBeUndefined()
    expect(keyFor(press('Enter', { ctrlKey: true }, field), all)?.code).toBe('Ctrl+Enter')
  })

  it('can be two in a row, within a moment', () => {
    expect(keyFor(press('KeyG'), all, 0)).toBeUndefined()
    expect(keyFor(press('KeyI'), all, 500)?.code).toBe('KeyG KeyI')
    keyFor(press('KeyG'), all, 1000)
    expect(keyFor(press('KeyI'), all, 9000)).toBeUndefined()
  })

  it('can be switched off where it is a single letter', () => {
    setLettersOff(true)

    expect(keyFor(press('KeyC'), all)).toBeUndefined()
    expect(keyFor(press('Enter', { ctrlKey: true }), all)?.code).toBe('Ctrl+Enter')
  })
})
