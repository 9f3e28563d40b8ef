import type { Feature } from '@/shared/ui/parts'

export const approval: Feature = { fields: [{ type: 'decision', component: () => import('./DecisionField.vue'), sent: (shown) => shown }] }
