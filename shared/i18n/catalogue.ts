/** The interface's words where there is no window, in the language asked for. */
import { createInstance } from 'i18next'
import type { i18n as I18n } from 'i18next'
import type { Lang } from '../model/report.ts'
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

export function catalogueIn(lang: Lang): I18n {
  const i18n = createInstance({
    lng: lang,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  void i18n.init()
  return i18n
}
