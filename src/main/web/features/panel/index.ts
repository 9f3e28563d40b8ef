import type { Feature } from '@/shared/ui/parts'
import { panelsSent } from './panels'

export const panel: Feature = { fields: [{ type: 'panelBuilder', component: () => import('./PanelBuilder.vue'), sent: panelsSent }] }
