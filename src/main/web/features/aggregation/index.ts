import { me } from '@/shared/session'
import type { Feature } from '@/shared/ui/parts'
import { gapRows, gapsSent } from './gaps'
import { resultsSent } from './results'

export const ResultTree = () => import('./ResultTree.vue')
export { gradeTone, type Beside, type IndicatorResult, type Source, type UnitResult } from './results'
export { lost } from './tree'

export const aggregation: Feature = {
  routes: [{ path: '/results/:cycle?/:view(spread|borderline|pack|raters)?', component: () => import('./ResultsPage.vue'), meta: { title: 'results.title' } }],
  rail: [{ to: '/results', text: 'results.title', icon: 'rank', section: 3, shown: () => !!me.value?.roles.includes('results') }],
  fields: [
    { type: 'resultTable', component: () => import('./ResultTable.vue'), sent: resultsSent },
    { type: 'gapSheet', component: () => import('./GapSheet.vue'), sent: (shown) => gapsSent(gapRows(shown)) },
  ],
}
