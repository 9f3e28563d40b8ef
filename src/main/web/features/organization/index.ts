import { runsCycles } from '@/shared/session'
import type { Feature } from '@/shared/ui/parts'

export const organization: Feature = {
  routes: [
    { path: '/me', component: () => import('./MePage.vue'), meta: { title: 'me.title' } },
    { path: '/organisation', component: () => import('./OrganizationPage.vue'), meta: { title: 'org.title' } },
  ],
  rail: [{ to: '/organisation', text: 'org.title', icon: 'people', section: 3, shown: () => runsCycles.value }],
}
