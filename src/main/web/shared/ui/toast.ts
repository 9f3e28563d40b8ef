import { shallowRef } from 'vue'

export interface Toast {
  text: string
  tone: 'done' | 'trouble'
  undo?: () => void
}

export const toast = shallowRef<Toast>()
let timer: ReturnType<typeof setTimeout> | undefined

/** What was just done, with the way back for eight seconds. */
export function say(text: string, more: { undo?: () => void; tone?: Toast['tone'] } = {}) {
  toast.value = { text, tone: more.tone ?? 'done', undo: more.undo }
  clearTimeout(timer)
  timer = setTimeout(hush, 8000)
}

export function hush() {
  clearTimeout(timer)
  toast.value = undefined
}

export function undoLast() {
  const undo = toast.value?.undo
  hush()
  undo?.()
}
