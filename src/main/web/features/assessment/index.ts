import type { Feature } from '@/shared/ui/parts'
import { boardSent } from './board'
import { ratingsSent } from './ratings'
import { reportsSent } from './reports'
import { talksSent } from './talks'
import { verdictsSent } from './verdicts'

export const assessment: Feature = {
  routes: [
    { path: '/cycles/:id/sessions', component: () => import('./SessionsPage.vue'), meta: { title: 'session.all' } },
    { path: '/cycles/:id/sessions/:panel', component: () => import('./SessionPage.vue'), meta: { title: 'session.title' } },
  ],
  fields: [
    { type: 'ratingSheet', component: () => import('./RatingSheet.vue'), sent: ratingsSent },
    { type: 'claimVerdicts', component: () => import('./ClaimVerdicts.vue'), sent: verdictsSent },
    { type: 'bandBoard', component: () => import('./BandBoard.vue'), sent: boardSent },
    { type: 'talkRecord', component: () => import('./TalkRecord.vue'), sent: talksSent },
    { type: 'sessionReport', component: () => import('./SessionReport.vue'), sent: reportsSent },
    // looked at only: nothing of it is sent back
    { type: 'panelSession', component: () => import('./PanelSession.vue'), sent: () => null },
  ],
}
