/** How a figure is said: its number with its bound, and its year. */
import type { TFunction } from 'i18next'
import type { Fact } from '../shared/model/fact.ts'
import type { Lang } from '../shared/model/report.ts'
import { localeOf } from './report-name.ts'

/**
 * “more than 1,200”, 逾1,200: the bound in the words of the interface, the number as its readers write numbers; that it
 * is only expected stands before it.
 */
export function valueWords(
  fact: Pick<Fact, 'value' | 'bound' | 'projected' | 'en'>,
  t: TFunction,
  lang: Lang,
): string {
  const value = boundedWords(fact, t, lang)
  return fact.projected ? t('facts.projectedValue', { value }) : value
}

function boundedWords(
  { value, bound, en }: Pick<Fact, 'value' | 'bound' | 'en'>,
  t: TFunction,
  lang: Lang,
): string {
  const number = numberWords(value, lang)
  if (bound === null) return number
  return t(`facts.bounded.${bound === 'at-least' && !/\bat least\b/i.test(en.text) ? 'more-than' : bound}`, {
    value: number,
  })
}

export function numberWords(value: number, lang: Lang): string {
  return new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 6 }).format(value)
}

/** `2018–2019`; empty where the text does not tell it. */
export function yearWords({ year }: Pick<Fact, 'year'>): string {
  return year?.replace('-', '–') ?? ''
}
