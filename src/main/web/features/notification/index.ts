import type { Feature } from '@/shared/ui/parts'

export const NoticeBell = () => import('./NoticeBell.vue')

export const notification: Feature = {
  routes: [{ path: '/notices', component: () => import('./NoticeList.vue'), meta: { title: 'bell.title' } }],
}
