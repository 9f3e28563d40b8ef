import type { Feature } from '@/shared/ui/parts'
import { opinionsSent } from './opinions'

export const TargetRounds = () => import('./TargetRounds.vue')
export const TargetDetail = () => import('./TargetDetail.vue')

export const preparation: Feature = { fields: [{ type: 'opinionSheet', component: () => import('./OpinionSheet.vue'), sent: opinionsSent }] }
