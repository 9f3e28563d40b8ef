import { computed, reactive } from 'vue'
import { onReachable } from './api'

const state = reactive({ network: navigator.onLine, server: true, edits: 0, live: false })

export const online = computed(() => state.network && state.server)
export const live = computed(() => state.live)
export const waitingEdits = computed(() => state.edits)

onReachable((reachable) => {
  state.server = reachable
})
window.addEventListener('online', () => {
  state.network = true
  state.server = true
})
window.addEventListener('offline', () => {
  state.network = false
})

export function countWaitingEdits(edits: number) {
  state.edits = edits
}

type Listener = () => void
const listeners = new Set<Listener>()
let source: EventSource | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0

/** Which tasks somebody saved a draft of; without names: perhaps any. */
type DraftListener = (tasks?: string[]) => void
const draftListeners = new Set<DraftListener>()

/** Somebody was told something, perhaps this person. */
const noticeListeners = new Set<Listener>()

const tell = () => {
  noticeListeners.forEach((listener) => listener())
  draftListeners.forEach((listener) => listener())
  listeners.forEach((listener) => listener())
}

/** All open pages hear of a change at once; they ask within a second and a half, not at once. */
let telling: ReturnType<typeof setTimeout> | undefined
function tellSoon() {
  telling ??= setTimeout(() => {
    telling = undefined
    listeners.forEach((listener) => listener())
  }, Math.random() * 1500)
}

/** Pages of many people must not ask in the same second: the pause varies by half. */
function poll() {
  clearTimeout(timer)
  timer = setTimeout(
    () => {
      if (document.visibilityState === 'visible') tell()
      if (!state.live) poll()
    },
    20_000 + Math.random() * 20_000,
  )
}

function open() {
  source = new EventSource('/api/events')
  source.onopen = () => {
    // Whatever happened while the line was down is read once.
    if (failures > 0) tell()
    failures = 0
    state.live = true
    clearTimeout(timer)
  }
  source.addEventListener('inbox', tellSoon)
  source.addEventListener('notices', () => setTimeout(() => noticeListeners.forEach((listener) => listener()), Math.random() * 1500))
  source.addEventListener('drafts', (event: MessageEvent<string>) => {
    const tasks = JSON.parse(event.data) as string[]
    draftListeners.forEach((listener) => listener(tasks))
  })
  source.onerror = () => {
    state.live = false
    failures++
    poll()
    if (source?.readyState === EventSource.CLOSED) {
      source.close()
      source = undefined
      if (failures < 6) setTimeout(() => listeners.size && !source && open(), Math.min(60_000, 2000 * 2 ** failures) * (0.5 + Math.random()))
    }
  }
}

/** Calls back when something in the inbox may have changed, by the server's events or, without them, now and then. */
export function onInboxChange(listener: Listener) {
  listeners.add(listener)
  if (!source && 'EventSource' in window) open()
  return () => {
    listeners.delete(listener)
    if (listeners.size) return
    clearTimeout(timer)
    source?.close()
    source = undefined
    state.live = false
    failures = 0
  }
}

/** Calls back when somebody saved a draft; the line is the one that the inbox holds. */
export function onDraftsSaved(listener: DraftListener) {
  draftListeners.add(listener)
  return () => draftListeners.delete(listener)
}

/** Calls back when somebody was told something; the line is the one that the inbox holds. */
export function onNotices(listener: Listener) {
  noticeListeners.add(listener)
  return () => noticeListeners.delete(listener)
}
