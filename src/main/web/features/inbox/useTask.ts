import { computed, nextTick, onBeforeUnmount, ref, shallowRef } from 'vue'
import { newIntent, Problem, type Fault } from '@/shared/api'
import { onDraftsSaved, online } from '@/shared/connection'
import { fieldOf, type Json, type JsonObject } from '@/shared/form/fields'
import { settle, type Conflict } from '@/shared/form/merge'
import { t } from '@/shared/i18n'
import { me } from '@/shared/session'
import { failed, type View } from '@/shared/ui/state'
import { say } from '@/shared/ui/toast'
import { assignTask, claimTask, completeTask, openTask, releaseTask, theirDrafts, type OpenTask, type TheirDraft } from './api'
import { lastSave, useDraft } from './useDraft'
import { label } from './useInbox'

interface FormPart {
  fill: (data: JsonObject) => Promise<void>
  flush: () => Promise<void>
  check: () => Fault[]
}

/** Every keyed component of a schema, groups opened. */
export function keyed(schema: JsonObject): { key: string; type: string }[] {
  const found: { key: string; type: string }[] = []
  const walk = (component: Json) => {
    if (!component || typeof component !== 'object' || Array.isArray(component)) return
    if (typeof component.key === 'string' && typeof component.type === 'string') found.push({ key: component.key, type: component.type })
    if (Array.isArray(component.components)) component.components.forEach(walk)
  }
  walk(schema)
  return found
}

/** Of what a task shows, what is typed and sent: own fields know their part, the rest is as it is. */
export function sentOf(schema: JsonObject, shown: JsonObject): JsonObject {
  const sent: JsonObject = { ...shown }
  for (const { key, type } of keyed(schema)) {
    const kind = fieldOf(type)
    if (kind && shown[key] !== undefined) sent[key] = kind.sent(shown[key] ?? null)
  }
  return sent
}

export function useTask(id: string, form: () => FormPart | undefined, ended: (task: OpenTask) => void) {
  const view = shallowRef<View<OpenTask>>({ is: 'loading' })
  const data = shallowRef<JsonObject>({})
  const faults = ref<Fault[]>([])
  const problem = shallowRef<Problem>()
  const sending = ref(false)
  const lost = ref(false)
  const others = shallowRef<TheirDraft[]>([])
  const opening = new AbortController()
  let intent = newIntent()
  let claiming: Promise<boolean> | undefined

  const task = computed(() => (view.value.is === 'ready' ? view.value.value.task : undefined))
  const can = computed(() => (view.value.is === 'ready' ? view.value.value.can : []))
  const mine = computed(() => task.value?.assignee?.id === me.value?.id)
  const writable = computed(() => can.value.includes('complete') && !lost.value)

  const draft = useDraft(
    id,
    () => (task.value ? label(task.value) : id),
    (shown) => (view.value.is === 'ready' && view.value.value.form ? sentOf(view.value.value.form, shown) : shown),
    (now) => {
      data.value = now
      void form()?.fill(now)
    },
  )

  async function load() {
    view.value = { is: 'loading' }
    try {
      await lastSave(id)
      const answer = await openTask(id, opening.signal)
      data.value = answer.form ? draft.begin(sentOf(answer.form, answer.data ?? {})) : (answer.data ?? {})
      view.value = { is: 'ready', value: answer }
      await lookAround()
    } catch (fault) {
      if (opening.signal.aborted) return
      view.value = failed(fault)
    }
  }

  /** Who else is typing here. Not hearing of them stops nobody: each has a draft of their own. */
  async function lookAround() {
    if (!task.value || view.value.is !== 'ready' || !view.value.value.form) return
    others.value = await theirDrafts(id).catch(() => others.value)
  }

  /** One value of a colleague's, as if it had been typed here. */
  async function take({ path, theirs }: Conflict) {
    const now = settle(data.value, path, theirs)
    await form()?.fill(now)
    typed(now)
  }

  function patch(change: Partial<OpenTask>) {
    if (view.value.is === 'ready') view.value = { is: 'ready', value: { ...view.value.value, ...change } }
  }

  async function reread() {
    const answer = await openTask(id).catch(() => undefined)
    if (answer) patch({ task: answer.task, can: answer.can })
  }

  /** The form can be read before claiming; the first keystroke claims. */
  async function claim(): Promise<boolean> {
    if (mine.value || !task.value) return true
    claiming ??= (async () => {
      const before = task.value!
      patch({ task: { ...before, assignee: { id: me.value!.id, name: me.value!.name } } })
      try {
        await claimTask(id)
        say(t('toast.claimed', { task: label(before) }), { undo: release })
        await reread()
        return true
      } catch (fault) {
        patch({ task: before })
        if (!(fault instanceof Problem)) throw fault
        if (fault.offline) return false
        problem.value = fault
        lost.value = true
        await reread()
        return false
      } finally {
        claiming = undefined
      }
    })()
    return claiming
  }

  async function release() {
    try {
      await draft.flush()
      await releaseTask(id)
      say(t('toast.released', { task: label(task.value!) }), { undo: () => void claim() })
      await reread()
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      problem.value = fault
    }
  }

  async function assign(to: string) {
    await draft.flush()
    await assignTask(id, to)
    await reread()
  }

  function typed(now: JsonObject) {
    data.value = now
    if (faults.value.length) faults.value = []
    intent = newIntent()
    if (!mine.value && can.value.includes('claim') && online.value) void claim()
    draft.keep(now)
  }

  /** Never disabled: what is missing is said, and the server decides. One key per intent, however often it is pressed. */
  async function submit() {
    if (sending.value || view.value.is !== 'ready') return
    sending.value = true
    problem.value = undefined
    try {
      await form()?.flush()
      await nextTick()
      faults.value = form()?.check() ?? []
      if (faults.value.length) return
      if (!online.value) {
        problem.value = new Problem({ code: 'offline' }, 0)
        return
      }
      await draft.flush()
      const open = view.value.value
      await completeTask(id, draft.current(), intent)
      draft.done()
      ended(open)
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      faults.value = fault.errors
      if (!fault.errors.length) problem.value = fault
      if (fault.code === 'already-claimed' || fault.status === 404) {
        lost.value = true
        await reread()
      }
    } finally {
      sending.value = false
    }
  }

  const stop = onDraftsSaved((tasks) => (!tasks || tasks.includes(id)) && void lookAround())
  onBeforeUnmount(() => {
    stop()
    opening.abort()
  })
  void load()

  return { view, data, faults, problem, sending, task, can, mine, writable, draft, others, load, claim, release, assign, typed, take, submit }
}
