import type { Feature } from '@/shared/ui/parts'
import { claimsSent } from './claims'

export const selfreview: Feature = {
  fields: [{ type: 'claimSheet', component: () => import('./ClaimSheet.vue'), sent: claimsSent }],
}
