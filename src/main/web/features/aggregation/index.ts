import type { Feature } from '@/shared/ui/parts'
import { gapRows, gapsSent } from './gaps'
import { resultsSent } from './results'

export const ResultTree = () => import('./ResultTree.vue')
export { gradeTone, type IndicatorResult, type UnitResult } from './results'

export const aggregation: Feature = {
  fields: [
    { type: 'resultTable', component: () => import('./ResultTable.vue'), sent: resultsSent },
    { type: 'gapSheet', component: () => import('./GapSheet.vue'), sent: (shown) => gapsSent(gapRows(shown)) },
  ],
}
