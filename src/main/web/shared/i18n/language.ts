export type Language = 'zh' | 'en'

const KEY = 'nianlun.language'

export function language(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'
}

export function keepLanguage(chosen: Language) {
  localStorage.setItem(KEY, chosen)
}
