import { createApp } from 'vue'
import App from './App.vue'
import { features } from './features'
import { router } from './router'
import { registerFields } from '@/shared/form/fields'
import { i18n, language, speak } from '@/shared/i18n'
import '@/shared/ui/base.css'

for (const feature of features) registerFields(feature.fields ?? [])

void speak(language()).then(() => createApp(App).use(i18n).use(router).mount('#app'))
