import type { Feature } from '@/shared/ui/parts'
import { resultsSent } from './results'

export const ResultTree = () => import('./ResultTree.vue')
export { gradeTone, type IndicatorResult, type UnitResult } from './results'

export const aggregation: Feature = { fields: [{ type: 'resultTable', component: () => import('./ResultTable.vue'), sent: resultsSent }] }
