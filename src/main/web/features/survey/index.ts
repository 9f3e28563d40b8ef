import type { Feature } from '@/shared/ui/parts'
import { ballotsSent } from './ballots'

export const survey: Feature = { fields: [{ type: 'ballotEntry', component: () => import('./BallotEntry.vue'), sent: ballotsSent }] }
