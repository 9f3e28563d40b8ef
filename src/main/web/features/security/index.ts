import type { Feature } from '@/shared/ui/parts'

export { default as SignInAgain } from './SignInAgain.vue'

export const security: Feature = {
  routes: [{ path: '/login', component: () => import('./SignInPage.vue'), meta: { open: true, title: 'signIn.go' } }],
}
