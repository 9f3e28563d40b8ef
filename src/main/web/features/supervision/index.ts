import { isAdmin, isSupervisor } from '@/shared/session'
import type { Feature } from '@/shared/ui/parts'

export const supervision: Feature = {
  routes: [{ path: '/desk', component: () => import('./DeskPage.vue'), meta: { title: 'desk.title' } }],
  rail: [{ to: '/desk', text: 'desk.title', icon: 'eye', section: 2, bottom: true, shown: () => isSupervisor.value || isAdmin.value, keys: { code: 'KeyG KeyD', shown: 'G D' } }],
}
