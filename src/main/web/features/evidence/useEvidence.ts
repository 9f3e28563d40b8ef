import { computed, reactive } from 'vue'
import { Problem } from '@/shared/api'
import { attached } from '@/shared/form/beside'
import { attachFile, attachReference, changeItem, removeItem, type Facts, type Item } from './api'
import { readName } from './names'

/** A file on its way, or one that was refused and says why. */
export interface Coming {
  key: number
  about: string
  file: File
  facts: Facts
  sent: number
  problem?: Problem
  stop: AbortController
}

interface Evidence {
  items: Item[]
  coming: Coming[]
}

/** By task, and not in the component: a form that is drawn anew goes on uploading. */
const known = new Map<string, Evidence>()
const opened = new Map<string, Item[]>()
let keys = 0

export function useEvidence(task: string, shown: Item[]) {
  if (!known.has(task)) known.set(task, reactive({ items: [], coming: [] }))
  const all = known.get(task)!
  // opened anew: what the server shows; drawn anew: what has been attached since stays
  if (opened.get(task) !== shown) all.items = [...shown]
  opened.set(task, shown)
  const note = () => {
    attached.clear()
    for (const item of all.items) attached.set(item.about, (attached.get(item.about) ?? 0) + 1)
  }
  note()

  async function send(one: Coming, issuedOn = one.facts.issuedOn) {
    one.facts.issuedOn = issuedOn
    one.problem = undefined
    one.sent = 0
    try {
      const item = await attachFile(task, one.about, one.file, one.facts, (sent) => (one.sent = sent), one.stop.signal)
      all.items.push(item)
      forget(one)
      note()
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      if (fault.code === 'aborted') forget(one)
      else one.problem = fault
    }
  }

  /** One after the other: several at once would only be slower, each of them. */
  async function attach(about: string, files: File[]) {
    const coming = files.map((file) => reactive<Coming>({ key: ++keys, about, file, facts: { title: file.name, ...readName(file.name) }, sent: 0, stop: new AbortController() }))
    all.coming.push(...coming)
    for (const one of coming) await send(one)
  }

  function forget(one: Coming) {
    const at = all.coming.findIndex((other) => other.key === one.key)
    if (at >= 0) all.coming.splice(at, 1)
  }

  async function refer(about: string, kind: 'link' | 'document', facts: Facts) {
    all.items.push(await attachReference(task, about, kind, facts))
    note()
  }

  async function change(item: Item, facts: Facts) {
    const changed = await changeItem(task, item.id, facts)
    all.items.splice(all.items.findIndex((one) => one.id === item.id), 1, changed)
  }

  async function drop(item: Item) {
    await removeItem(task, item.id)
    all.items.splice(all.items.findIndex((one) => one.id === item.id), 1)
    note()
  }

  const used = computed(() => [...new Map(all.items.filter((item) => item.sha256).map((item) => [item.sha256, item.size ?? 0])).values()].reduce((sum, size) => sum + size, 0))
  return { all, used, attach, send, forget, refer, change, drop }
}
