import type { Feature } from '@/shared/ui/parts'
import { measuresSent } from './measures'
import { ratesSent } from './rewards'

/** What a unit had to mend in this year and before. */
export const RememberedRectifications = () => import('./RememberedRectifications.vue')

export const consequence: Feature = {
  fields: [
    { type: 'rewardSheet', component: () => import('./RewardSheet.vue'), sent: ratesSent },
    { type: 'measureSheet', component: () => import('./MeasureSheet.vue'), sent: measuresSent },
  ],
  routes: [{ path: '/cycles/:id/after', component: () => import('./ConsequencePage.vue'), meta: { title: 'after.title' } }],
}
