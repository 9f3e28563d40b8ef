import { createApp } from 'vue'
import App from './App.vue'
import { features } from './features'
import { router } from './router'
import { registerFields } from '@/shared/form/fields'
import { i18n, language, speak } from '@/shared/i18n'
import '@/shared/ui/base.css'

for (const feature of features) registerFields(feature.fields ?? [])

void speak(language()).then(() => createApp(App).use(i18n).use(router).mount('#app'))

// After a new release the parts that an open page has not loaded yet are gone; what is typed is kept, so begin anew.
window.addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('nianlun.reloaded') ?? 0)
  if (Date.now() - last < 30_000) return
  sessionStorage.setItem('nianlun.reloaded', String(Date.now()))
  location.reload()
})
