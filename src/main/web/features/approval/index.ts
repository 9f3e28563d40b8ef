import type { Feature } from '@/shared/ui/parts'
import { decisionSent } from './votes'

export const approval: Feature = {
  fields: [
    { type: 'decision', component: () => import('./DecisionField.vue'), sent: (shown) => shown },
    { type: 'decisionVote', component: () => import('./DecisionVote.vue'), sent: decisionSent },
    { type: 'gradeChanges', component: () => import('./GradeChanges.vue'), sent: () => null },
  ],
}
