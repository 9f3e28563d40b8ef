import { createI18n } from 'vue-i18n'
import { keepLanguage, language, type Language } from './language'
import zh from './zh'

export { language, type Language }

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  messages: { zh } as Record<string, typeof zh>,
  missingWarn: import.meta.env.DEV,
  fallbackWarn: import.meta.env.DEV,
})

/** Texts of one language are loaded before anything is shown in it, so that no page is ever mixed. */
export async function speak(chosen: Language) {
  if (chosen === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('./en')).default)
  }
  keepLanguage(chosen)
  i18n.global.locale.value = chosen
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
}

export const t = i18n.global.t
