/** The interface's words: both catalogues in the bundle, so that the first screen waits for nothing. */
import i18next from 'i18next'
import type { i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from '../shared/i18n/en.json' with { type: 'json' }
import zh from '../shared/i18n/zh.json' with { type: 'json' }
import type { Lang } from '../shared/model/report.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
    returnNull: false
  }
}

export const i18n: I18n = i18next.createInstance()

void i18n.use(initReactI18next).init({
  resources: { en: { translation: en }, zh: { translation: zh } },
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** BCP 47 tag for `lang` attributes. */
export function langTag(lang: Lang): 'zh-Hans' | 'en' {
  return lang === 'zh' ? 'zh-Hans' : 'en'
}

/** Switches every word of the running interface, and the language that the page says it is in. */
export function setInterfaceLang(lang: Lang): void {
  void i18n.changeLanguage(lang)
  document.documentElement.lang = langTag(lang)
}

/** The language that the interface speaks at this moment. */
export function currentLang(): Lang {
  return i18n.language === 'zh' ? 'zh' : 'en'
}
