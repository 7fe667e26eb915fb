/** Words of the main process and the command line, out of the same catalogues as the window's. */
import i18next from 'i18next'
import en from '../shared/i18n/en.json' with { type: 'json' }
import zh from '../shared/i18n/zh.json' with { type: 'json' }
import type { Lang } from '../shared/model/report.ts'
import type { Failure } from '../shared/result.ts'
import { authorName } from '../shared/shown-names.ts'
import type { NameWords } from '../shared/shown-names.ts'

/** The sentence of a key, its `{{values}}` filled in. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

const catalogues = i18next.createInstance()

void catalogues.init({
  resources: { en: { translation: en }, zh: { translation: zh } },
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
})

export function createTranslator(lang: Lang): Translate {
  const translate = catalogues.getFixedT(lang) as (
    key: string,
    values: Readonly<Record<string, unknown>>,
  ) => string
  return (key, values = {}) => translate(key, values)
}

/** Words for authors and layers that have no name. */
export function nameWords(translate: Translate): NameWords {
  return {
    you: translate('annotation.byYou'),
    ownLayer: translate('layers.own'),
    reader: (mark) => translate('annotation.reader', { mark }),
    nobodyKnown: translate('annotation.nobodyKnown'),
  }
}

/** A layer without a name is told by its owner's, or as the reader's own. */
export function failureSentence(translate: Translate, { code, details }: Failure): string {
  const { layer } = details
  if (layer === undefined) return translate(`error.${code}`, details)
  const name = layer === '' ? translate('layers.own') : authorName(String(layer), nameWords(translate))
  return translate(`error.${code}`, { ...details, layer: name })
}
