import { ref, watch } from 'vue'
import { get, Problem, put, query } from '@/shared/api'
import { t } from '@/shared/i18n'
import { me } from '@/shared/session'
import { say } from '@/shared/ui/toast'
import type { Question } from './api'

interface SavedView {
  name: string
  address: string
}

const views = ref<SavedView[]>([])

export const savedViews = () => views.value

/** They are the person's on every machine; without them the rail is only shorter. */
watch(
  () => me.value?.id,
  async (person) => {
    views.value = []
    if (!person) return
    const answer = await get<{ views: SavedView[] }>('/api/me/views').catch(() => undefined)
    if (answer && me.value?.id === person) views.value = answer.views
  },
  { immediate: true },
)

async function keep(wanted: SavedView[]) {
  views.value = (await put<{ views: SavedView[] }>('/api/me/views', { views: wanted })).views
}

export async function saveView(question: Question, title: string) {
  const { view, ...filter } = question
  const phase = filter.process ? t(`phase.${filter.process}`) : ''
  const saved = { name: ([phase, filter.unit, filter.q].filter(Boolean).join(' · ') || title).slice(0, 60), address: `/inbox/${view}${query(filter)}` }
  const before = views.value
  if (before.some((one) => one.address === saved.address)) return
  try {
    await keep([...before, saved])
    say(t('toast.viewSaved', { name: saved.name }), { undo: () => void keep(before) })
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault
    say(fault.offline ? t('state.offlineAct') : fault.detail || fault.title, { tone: 'trouble' })
  }
}
