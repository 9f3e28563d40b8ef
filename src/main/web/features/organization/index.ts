import type { Feature } from '@/shared/ui/parts'

export const organization: Feature = { routes: [{ path: '/me', component: () => import('./MePage.vue'), meta: { title: 'me.title' } }] }
