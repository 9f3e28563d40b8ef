import { readsJournal } from '@/shared/session'
import type { Feature } from '@/shared/ui/parts'

export const journal: Feature = {
  routes: [{ path: '/journal', component: () => import('./JournalPage.vue'), meta: { title: 'journal.title' } }],
  rail: [{ to: '/journal', text: 'journal.title', icon: 'file', section: 3, shown: () => readsJournal.value }],
}
