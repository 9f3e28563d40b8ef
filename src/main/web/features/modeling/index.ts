import { isAdmin } from '@/shared/session'
import type { Feature } from '@/shared/ui/parts'

export const modeling: Feature = {
  routes: [
    { path: '/library', component: () => import('./LibraryPage.vue'), meta: { title: 'modeling.library' } },
    { path: '/library/drafts/:id', component: () => import('./DraftPage.vue'), meta: { title: 'modeling.draft' } },
    { path: '/library/:kind/:id', component: () => import('./ModelPage.vue'), meta: { title: 'modeling.library' } },
  ],
  rail: [{ to: '/library', text: 'modeling.library', icon: 'flow', section: 3, shown: () => isAdmin.value }],
}
