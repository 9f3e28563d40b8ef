import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { Problem } from '@/shared/api'
import { online } from '@/shared/connection'
import type { JsonObject } from '@/shared/form/fields'
import { merge, same, settle, type Conflict } from '@/shared/form/merge'
import { me } from '@/shared/session'
import { openTask, saveDraft } from './api'
import { forgetLocally, keepLocally, localDraft } from './localDrafts'

export type DraftWord = 'none' | 'local' | 'saving' | 'saved' | 'refused'

const LOCAL_MS = 200
const SERVER_MS = 900

/** The last saves of pages that were left, by task, while they are under way. */
const leaving = new Map<string, Promise<unknown>>()

/** Until then the server may still answer what it had before; and the copy on this machine goes once it was saved. */
export const lastSave = (task: string) => leaving.get(task) ?? Promise.resolve()

/**
 * Keeps what is typed: at once in this tab, in a fifth of a second in the browser's store, in a second on the server.
 * Where the server cannot be reached the browser's copy waits; on return the two are laid together, field by field.
 */
export function useDraft(task: string, name: () => string, sentOf: (shown: JsonObject) => JsonObject, show: (data: JsonObject) => void) {
  const word = ref<DraftWord>('none')
  const savedAt = ref<Date>()
  const conflicts = shallowRef<Conflict[]>([])
  const problem = shallowRef<Problem>()
  const person = () => me.value?.id ?? ''
  let base: JsonObject = {}
  let data: JsonObject = {}
  let dirty = false
  let closed = false
  let toLocal: ReturnType<typeof setTimeout> | undefined
  let toServer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | undefined
  const tabs = new BroadcastChannel(`nianlun.draft.${task}`)

  /** Where typing goes on: the server's draft, with what this machine still holds laid over it. Restoring saves nothing. */
  function begin(fromServer: JsonObject): JsonObject {
    base = fromServer
    data = fromServer
    const kept = localDraft(person(), task)
    if (!kept) return data
    const { merged, conflicts: found } = merge(kept.base, kept.data, fromServer)
    data = merged
    conflicts.value = found
    if (same(merged, fromServer)) forgetLocally(person(), task)
    else {
      dirty = true
      word.value = 'local'
      later()
    }
    return data
  }

  function later() {
    clearTimeout(toServer)
    toServer = setTimeout(() => void push(), SERVER_MS)
  }

  function store() {
    clearTimeout(toLocal)
    if (dirty && !closed) keepLocally(person(), { task, name: name(), data, base, at: new Date().toISOString() })
  }

  function keep(now: JsonObject) {
    if (same(now, data)) return
    data = now
    dirty = true
    if (word.value !== 'saving' || !online.value) word.value = online.value ? 'saving' : 'local'
    clearTimeout(toLocal)
    toLocal = setTimeout(() => {
      store()
      tabs.postMessage({ base, data })
    }, LOCAL_MS)
    later()
  }

  /** At most one save is under way; what is typed meanwhile goes with the next. */
  async function push(): Promise<void> {
    clearTimeout(toServer)
    if (sending) await sending
    if (!dirty || closed) return
    store()
    if (!online.value) {
      word.value = 'local'
      return
    }
    const sent = data
    word.value = 'saving'
    sending = saveDraft(task, sent)
      .then(() => {
        base = sent
        savedAt.value = new Date()
        problem.value = undefined
        if (same(sent, data)) {
          dirty = false
          clearTimeout(toLocal)
          forgetLocally(person(), task)
          word.value = 'saved'
        }
      })
      .catch((fault: unknown) => {
        if (!(fault instanceof Problem)) throw fault
        problem.value = fault.offline ? undefined : fault
        word.value = fault.offline || fault.status === 401 ? 'local' : 'refused'
        if (fault.status >= 500) later()
      })
      .finally(() => (sending = undefined))
    await sending
    if (dirty && word.value === 'saving') later()
  }

  async function flush() {
    await push()
    if (dirty && word.value === 'saving') await push()
  }

  /** Back on the line: someone else may have written meanwhile. */
  async function meet() {
    if (closed) return
    try {
      const answer = await openTask(task)
      const theirs = sentOf(answer.data ?? {})
      if (!same(theirs, base)) {
        const { merged, conflicts: found } = merge(base, data, theirs)
        conflicts.value = found
        base = theirs
        if (!same(merged, data)) {
          data = merged
          show(merged)
        }
      }
    } catch {
      return
    }
    if (dirty && !conflicts.value.length) await push()
  }

  function choose(conflict: Conflict, whose: 'mine' | 'theirs') {
    conflicts.value = conflicts.value.filter((one) => one !== conflict)
    if (whose === 'theirs') {
      data = settle(data, conflict.path, conflict.theirs)
      show(data)
    }
    dirty = true
    later()
  }

  function done() {
    closed = true
    dirty = false
    clearTimeout(toLocal)
    clearTimeout(toServer)
    forgetLocally(person(), task)
  }

  tabs.onmessage = ({ data: other }: MessageEvent<{ base: JsonObject; data: JsonObject }>) => {
    const { merged } = merge(base, data, other.data)
    if (same(merged, data)) return
    data = merged
    show(merged)
  }
  const hide = () => {
    store()
    if (document.visibilityState === 'hidden') void push()
  }
  onMounted(() => {
    window.addEventListener('online', meet)
    window.addEventListener('pagehide', store)
    document.addEventListener('visibilitychange', hide)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('online', meet)
    window.removeEventListener('pagehide', store)
    document.removeEventListener('visibilitychange', hide)
    // on this machine first: a page that opens the task at once must find the last key
    store()
    const last = push().finally(() => leaving.get(task) === last && leaving.delete(task))
    leaving.set(task, last)
    tabs.close()
  })

  return { word: computed(() => (word.value === 'saving' && !online.value ? 'local' : word.value)), savedAt, conflicts, problem, begin, keep, flush, meet, choose, done, current: () => data }
}
