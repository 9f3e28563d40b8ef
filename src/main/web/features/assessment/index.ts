import type { Feature } from '@/shared/ui/parts'
import { ratingsSent } from './ratings'

export const assessment: Feature = { fields: [{ type: 'ratingSheet', component: () => import('./RatingSheet.vue'), sent: ratingsSent }] }
