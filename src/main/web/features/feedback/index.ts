import type { Feature } from '@/shared/ui/parts'
import { typedOf } from './objection'

export const feedback: Feature = {
  fields: [
    { type: 'feedbackLetter', component: () => import('./FeedbackLetter.vue'), sent: () => null },
    { type: 'feedbackAnswer', component: () => import('./FeedbackAnswer.vue'), sent: typedOf },
    { type: 'objectionSheet', component: () => import('./ObjectionSheet.vue'), sent: typedOf },
  ],
}
