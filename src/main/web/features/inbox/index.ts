import type { Feature } from '@/shared/ui/parts'
import { listTasks } from './api'
import { badge } from './counts'
import { label } from './useInbox'

export { keepCounts } from './counts'
export { savedViews } from './savedViews'
export { listTasks, type TaskItem } from './api'
export { useDueText } from './useDueText'
export { uploadWaiting } from './uploadWaiting'

export const inbox: Feature = {
  routes: [
    { path: '/', redirect: '/inbox/mine' },
    { path: '/inbox', redirect: '/inbox/mine' },
    { path: '/inbox/:view(open|mine|offered|overdue|done|all)', component: () => import('./InboxPage.vue'), meta: { title: 'inbox.title' } },
    { path: '/tasks/:id', component: () => import('./TaskPage.vue'), meta: { title: 'task.title', wide: true } },
  ],
  rail: [
    { to: '/inbox/mine', text: 'view.mine', icon: 'inbox', section: 1, bottom: true, badge: () => badge('mine'), keys: { code: 'KeyG KeyI', shown: 'G I' } },
    { to: '/inbox/offered', text: 'view.offered', sub: true, section: 1, badge: () => badge('offered') },
    { to: '/inbox/overdue', text: 'view.overdue', sub: true, section: 1, badge: () => badge('overdue') },
    { to: '/inbox/done', text: 'view.done', sub: true, section: 1 },
  ],
  search: async (words, signal) =>
    (await listTasks({ view: 'all', q: words }, null, 8, signal)).items.map((item) => ({ to: `/tasks/${item.id}`, text: label(item), note: item.assignee?.name ?? '', icon: 'inbox' as const })),
}
