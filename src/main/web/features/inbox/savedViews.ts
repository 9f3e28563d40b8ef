import { ref } from 'vue'
import { query } from '@/shared/api'
import { t } from '@/shared/i18n'
import { me } from '@/shared/session'
import { say } from '@/shared/ui/toast'
import type { Question } from './api'

interface SavedView {
  name: string
  to: string
}

const key = () => `nianlun.views:${me.value?.id}`
const version = ref(0)

export function savedViews(): SavedView[] {
  void version.value
  if (!me.value) return []
  try {
    return JSON.parse(localStorage.getItem(key()) ?? '[]') as SavedView[]
  } catch {
    return []
  }
}

function keep(views: SavedView[]) {
  localStorage.setItem(key(), JSON.stringify(views))
  version.value++
}

export function saveView(question: Question, title: string) {
  const { view, ...filter } = question
  const phase = filter.process ? t(`phase.${filter.process}`) : ''
  const saved = { name: [phase, filter.unit, filter.q].filter(Boolean).join(' · ') || title, to: `/inbox/${view}${query(filter)}` }
  const before = savedViews()
  if (before.some((one) => one.to === saved.to)) return
  keep([...before, saved])
  say(t('toast.viewSaved', { name: saved.name }), { undo: () => keep(before) })
}
