import type { Feature } from '@/shared/ui/parts'
import { opinionsSent } from './opinions'

export const TargetRounds = () => import('./TargetRounds.vue')
export const TargetDetail = () => import('./TargetDetail.vue')

export const preparation: Feature = {
  routes: [{ path: '/cycles/:id/notices', component: () => import('./NoticesPage.vue'), meta: { title: 'notice.title' } }],
  fields: [{ type: 'opinionSheet', component: () => import('./OpinionSheet.vue'), sent: opinionsSent }],
}
