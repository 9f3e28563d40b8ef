import type { Feature } from '@/shared/ui/parts'
import { eventsSent } from './events'
import { sentOf } from './rows'

export const scoring: Feature = {
  fields: [
    { type: 'indicatorSheet', component: () => import('./IndicatorSheet.vue'), sent: sentOf },
    { type: 'eventSheet', component: () => import('./EventSheet.vue'), sent: eventsSent },
  ],
}
