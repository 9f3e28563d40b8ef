import { onBeforeUnmount, ref } from 'vue'

/** Whether the window is at least so wide; where the layout, not only the look, depends on it. */
export function useWide(width: number) {
  const media = window.matchMedia(`(min-width: ${width}px)`)
  const wide = ref(media.matches)
  const note = () => (wide.value = media.matches)
  media.addEventListener('change', note)
  onBeforeUnmount(() => media.removeEventListener('change', note))
  return wide
}
