import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { Problem } from '@/shared/api'
import type { Ref } from '@/shared/session'
import { failed, type View } from '@/shared/ui/state'
import { mend as askToMend, present, readDraft, readDraftDifference, saveDraft, type Change, type DraftView, type Finding } from './api'

const PRESENCE = 20_000

/** One draft as it is drawn: every change goes to the server, one save after the other; a conflict keeps both. */
export function useDraft(id: string) {
  const view = shallowRef<View<DraftView>>({ is: 'loading' })
  const changes = shallowRef<Change[]>([])
  const others = shallowRef<Ref[]>([])
  const saved = ref<'saved' | 'saving' | 'unsaved'>('saved')
  const problem = shallowRef<Problem>()
  const theirs = shallowRef<DraftView>()
  let waiting: Record<string, string | null> = {}
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setInterval> | undefined

  /** What was drawn since a save was sent stays; of the answer only what the server says about it is taken. */
  function answered(value: DraftView) {
    if (view.value.is !== 'ready') return
    take({ ...value, files: view.value.value.files })
  }
  function take(value: DraftView) {
    view.value = { is: 'ready', value }
    void readDraftDifference(id).then((found) => (changes.value = found.changes), () => undefined)
  }
  async function load() {
    await readDraft(id).then(take, (fault: unknown) => {
      view.value = failed(fault)
    })
  }

  async function send() {
    while (Object.keys(waiting).length && view.value.is === 'ready') {
      const sent = waiting
      waiting = {}
      saved.value = 'saving'
      try {
        answered(await saveDraft(id, view.value.value.draft.revision, sent))
        problem.value = undefined
        saved.value = 'saved'
      } catch (fault) {
        if (!(fault instanceof Problem)) throw fault
        waiting = { ...sent, ...waiting }
        saved.value = 'unsaved'
        problem.value = fault
        if (fault.code === 'draft-changed') theirs.value = fault.extra.theirs as DraftView
        return
      }
    }
  }
  function save(name: string, content: string | null) {
    waiting[name] = content
    if (view.value.is === 'ready' && content !== null) {
      const now = view.value.value
      view.value = { is: 'ready', value: { ...now, files: now.files.map((file) => (file.name === name ? { ...file, content } : file)) } }
    }
    if (!theirs.value) running ??= send().finally(() => (running = undefined))
  }
  /** Either side of a conflict: mine is saved over what was read since, theirs takes its place. */
  function settle(mine: boolean) {
    const there = theirs.value!
    theirs.value = undefined
    problem.value = undefined
    if (!mine) waiting = {}
    saved.value = 'saved'
    take(there)
    if (mine) running ??= send().finally(() => (running = undefined))
  }
  async function mend(finding: Finding) {
    await running
    if (view.value.is !== 'ready') return
    try {
      take(await askToMend(id, view.value.value.draft.revision, finding))
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      problem.value = fault
    }
  }

  onMounted(async () => {
    await load()
    const ask = () => present(id).then((people) => (others.value = people), () => undefined)
    void ask()
    timer = setInterval(ask, PRESENCE)
  })
  onBeforeUnmount(() => clearInterval(timer))
  return { view, changes, others, saved, problem, theirs, load, save, settle, mend }
}
