import type { Feature } from '@/shared/ui/parts'
import { checksSent } from './checks'
import { eventsSent } from './events'
import { sentOf } from './rows'

export const scoring: Feature = {
  routes: [{ path: '/cycles/:id/figures', component: () => import('./FiguresPage.vue'), meta: { title: 'figure.title' } }],
  fields: [
    { type: 'indicatorSheet', component: () => import('./IndicatorSheet.vue'), sent: sentOf },
    { type: 'checkSheet', component: () => import('./CheckSheet.vue'), sent: checksSent },
    { type: 'eventSheet', component: () => import('./EventSheet.vue'), sent: eventsSent },
  ],
}
