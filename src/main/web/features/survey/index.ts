import type { Feature } from '@/shared/ui/parts'
import { ballotsSent } from './ballots'
import { planSent } from './plan'

export const survey: Feature = {
  fields: [
    { type: 'ballotPlan', component: () => import('./BallotPlan.vue'), sent: planSent },
    { type: 'ballotEntry', component: () => import('./BallotEntry.vue'), sent: ballotsSent },
  ],
}
