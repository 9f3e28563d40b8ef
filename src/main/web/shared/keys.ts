import { onBeforeUnmount, onMounted, ref, shallowReactive } from 'vue'

/** A key that does something, with the text that `?` and the command list show for it. */
export interface Key {
  /** `KeyC`, `Ctrl+Enter`, `Shift+Slash`, `ArrowDown`, or two in a row: `KeyG KeyI`. Codes, so that they work with an input method on. */
  code: string
  shown: string
  text: string
  run: (event: KeyboardEvent) => void
  /** Where typing is going on, only keys that say so work. */
  inFields?: boolean
  /** Found by search, not only by key. */
  command?: boolean
}

const OFF = 'nianlun.letters-off'
const stack = shallowReactive<Key[][]>([])
export const lettersOff = ref(localStorage.getItem(OFF) === 'yes')

export function setLettersOff(off: boolean) {
  lettersOff.value = off
  localStorage.setItem(OFF, off ? 'yes' : 'no')
}

/** While an input method composes, every key belongs to it; Safari tells it by 229 only. */
export const composing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229

export function typing(target: EventTarget | null) {
  const element = target instanceof HTMLElement ? target : null
  return !!element?.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox]')
}

export function chord(event: KeyboardEvent) {
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl+' : '', event.altKey ? 'Alt+' : '']
  if (event.shiftKey && !['KeyX'].includes(event.code)) held.push('Shift+')
  return held.join('') + event.code
}

let first: { code: string; at: number } | undefined

export function keyFor(event: KeyboardEvent, all: Key[], now = Date.now()): Key | undefined {
  if (composing(event) || event.defaultPrevented) return undefined
  const code = chord(event)
  const inField = typing(event.target)
  const letter = /^(Shift\+)?(Key|Digit|Slash|Period|Bracket)/.test(code)
  const usable = all.filter((key) => (inField ? key.inFields : !(letter && lettersOff.value)))
  const pair = first && now - first.at < 1200 ? usable.find((key) => key.code === `${first!.code} ${code}`) : undefined
  first = undefined
  if (pair) return pair
  const exact = usable.find((key) => key.code === code)
  if (exact) return exact
  if (usable.some((key) => key.code.startsWith(`${code} `))) first = { code, at: now }
  return undefined
}

export const allKeys = () => [...stack].reverse().flat()

function handle(event: KeyboardEvent) {
  // Also Escape: a dialog closes itself, and the page under it must stay where it is.
  if (document.querySelector('dialog[open]')) return
  const key = keyFor(event, allKeys())
  if (!key) return
  event.preventDefault()
  key.run(event)
}

let installed = false

/** Keys of a component, while it is shown; the innermost one wins. */
export function useKeys(keys: () => Key[]) {
  let mine: Key[] = []
  onMounted(() => {
    if (!installed) {
      installed = true
      window.addEventListener('keydown', handle)
    }
    mine = keys()
    stack.push(mine)
  })
  onBeforeUnmount(() => {
    const at = stack.indexOf(mine)
    if (at >= 0) stack.splice(at, 1)
  })
}
