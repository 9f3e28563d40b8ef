import { inOffice, me } from '@/shared/session'
import type { Feature } from '@/shared/ui/parts'
import { listUnits } from './api'

export const CycleSwitch = () => import('./CycleSwitch.vue')

export const cycle: Feature = {
  fields: [{ type: 'planFacts', component: () => import('./PlanFacts.vue'), sent: () => null }],
  routes: [
    { path: '/calendar', component: () => import('./CalendarPage.vue'), meta: { title: 'calendar.title' } },
    { path: '/cycles', component: () => import('./CycleListPage.vue'), meta: { title: 'cycle.all' } },
    { path: '/cycles/new', component: () => import('./CycleWizard.vue'), meta: { title: 'cycle.new' } },
    { path: '/cycles/:id', component: () => import('./CyclePage.vue'), meta: { title: 'cycle.all' } },
    { path: '/units', component: () => import('./UnitListPage.vue'), meta: { title: 'unit.all' } },
    { path: '/units/mine', component: () => import('./MyUnitPage.vue'), meta: { title: 'unit.mine' } },
    { path: '/units/:id/:year(\\d+)?', component: () => import('./UnitYearPage.vue'), meta: { title: 'unit.mine' } },
  ],
  rail: [
    { to: '/calendar', text: 'calendar.title', icon: 'cal', section: 1 },
    { to: '/units/mine', text: 'unit.mine', icon: 'unit', section: 2, bottom: true, shown: () => !!me.value?.units.length, keys: { code: 'KeyG KeyU', shown: 'G U' } },
    { to: '/cycles', text: 'cycle.all', icon: 'year', section: 3, bottom: true, shown: () => inOffice.value, keys: { code: 'KeyG KeyY', shown: 'G Y' } },
    { to: '/units', text: 'unit.all', icon: 'unit', section: 3, bottom: true, shown: () => inOffice.value },
  ],
  search: async (words) => (await listUnits()).filter((unit) => unit.name.includes(words)).slice(0, 6).map((unit) => ({ to: `/units/${unit.id}`, text: unit.name, note: '', icon: 'unit' as const })),
}
