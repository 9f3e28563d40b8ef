import { createRouter, createWebHistory } from 'vue-router'
import { features } from './features'
import { me, session, whoAmI } from '@/shared/session'

export const router = createRouter({
  history: createWebHistory(),
  routes: [...features.flatMap((feature) => feature.routes ?? []), { path: '/:rest(.*)*', component: () => import('@/shared/ui/NotFound.vue'), meta: { title: 'state.missingTitle' } }],
})

router.beforeEach(async (to) => {
  if (session.is.status === 'unknown') await whoAmI().catch(() => undefined)
  if (to.meta.open) return me.value && session.is.status === 'in' ? '/inbox/mine' : true
  if (me.value) return true
  return { path: '/login', query: to.fullPath === '/' || to.fullPath === '/inbox/mine' ? {} : { to: to.fullPath } }
})
