/** What was understood of a query, one part at a time, in words, each with the query that is left without it. Pure. */
import type { TFunction } from 'i18next'
import type { Lang } from '../../shared/model/report.ts'
import { otherLang } from '../../shared/model/report.ts'
import type { Term } from '../../shared/model/term.ts'
import { searchText } from '../../shared/search/fold.ts'
import { parseQuery } from '../../shared/search/query.ts'
import type { ParsedQuery, SearchClause, SearchFilter, SearchUnit } from '../../shared/search/query.ts'
import { hasHan } from '../../shared/search/tokens.ts'
import { formsOf } from '../../shared/terms/term-index.ts'
import { filtersOf, phrase, replaced, valueOf, without } from './query-edits.ts'

/** As on the switch of the layouts, in either language of the interface. */
const signs: Readonly<Record<Lang, string>> = { zh: '中', en: 'EN' }

export type Chip = {
  readonly id: string
  readonly label: string
  /** Longer words: all forms of a term, the full title of a report. */
  readonly title: string
  /** Null: no part of the text by itself, it goes with another one. */
  readonly without: string | null
}

export type ChipWords = {
  readonly t: TFunction
  /** What a report is called for short; null when the value names none by its id. */
  readonly reportName: (value: string) => string | null
  /** Terms of the glossary that have the words for a form. */
  readonly termsOf: (words: string) => readonly Pick<Term, 'zh' | 'variants' | 'en' | 'acronym'>[]
}

export function chipsOf(text: string, words: ChipWords): readonly Chip[] {
  const query = parseQuery(text)
  const wide = query.filters.some(({ field, not }) => field.name === 'lang' && field.value === 'any' && !not)
  return [
    ...query.clauses.flatMap((clause) =>
      wide && !clause.not
        ? wideChips(text, clause, query, words)
        : [chip(text, clause, clauseLabel(text, clause, words.t))],
    ),
    ...query.filters.map((filter) => chip(text, filter, filterLabel(filter, words))),
  ]
}

function chip(text: string, { source }: Pick<SearchClause, 'source'>, label: string, title = label): Chip {
  return { id: source.join('-'), label, title, without: without(text, source) }
}

/** The words by the languages they are looked for in, those of the other language from the glossary. */
function wideChips(
  text: string,
  clause: SearchClause,
  query: ParsedQuery,
  words: ChipWords,
): readonly Chip[] {
  const { t, termsOf } = words
  const [unit] = clause.any
  const own = unit.terms[0].text
  const lang: Lang = hasHan(own) ? 'zh' : 'en'
  const label = (of: Lang, form: string): string => t(`search.chip.in.${of}`, { sign: signs[of], text: form })
  const ownChip = chip(text, clause, label(lang, clauseLabel(text, clause, t)))
  const forms = clause.any.length > 1 || unit.terms.length > 1 ? [] : elsewhere(own, lang, termsOf)
  const [first] = forms
  if (first === undefined) return [ownChip]
  const alone = query.clauses.length === 1
  return [
    // Without its own words the term is looked for by the others alone.
    alone ? { ...ownChip, without: withoutAny(replaced(text, clause.source, phrase(first))) } : ownChip,
    {
      id: `${ownChip.id} ${otherLang(lang)}`,
      label: label(otherLang(lang), first),
      title: label(otherLang(lang), forms.join(t('search.chip.between'))),
      without: alone ? withoutAny(text) : null,
    },
  ]
}

function elsewhere(own: string, lang: Lang, termsOf: ChipWords['termsOf']): readonly string[] {
  const forms = termsOf(own).flatMap((term) => formsOf(term, otherLang(lang)))
  return [...new Set(forms)].filter((form) => searchText(form) !== own)
}

function withoutAny(text: string): string {
  return filtersOf(text, 'lang')
    .filter((filter) => valueOf(filter) === 'any')
    .toReversed()
    .reduce((left, { source }) => without(left, source), text)
}

function clauseLabel(text: string, clause: SearchClause, t: TFunction): string {
  const units = clause.any.map((unit) =>
    unitLabel(unit, t, clause.any.length === 1 ? typed(text, clause) : null),
  )
  const label = units.reduce((before, unit) => t('search.chip.or', { before, unit }))
  return clause.not ? t('search.chip.not', { text: label }) : label
}

/** Words as they were typed, without the signs of the language. */
function typed(text: string, { source }: SearchClause): string {
  return text
    .slice(...source)
    .replace(/^(?:(?:NOT|AND|OR|NEAR(?:\/\d+)?)\s+|[-－](?=\S))+/, '')
    .replace(/^["＂“「『]|["＂”」』]?[*＊]*$/g, '')
}

function unitLabel(unit: SearchUnit, t: TFunction, own: string | null): string {
  const [first, ...others] = unit.terms.map(({ text, starts, ends }) => {
    const words = own !== null && unit.terms.length === 1 && own !== '' ? own : text
    if (!starts) return words
    return ends ? t('search.chip.phrase', { text: words }) : t('search.chip.beginning', { text: words })
  })
  const together = others.reduce((before, other) => t('search.chip.and', { before, other }), first ?? '')
  return others.length === 0 ? together : t('search.chip.near', { text: together, count: unit.words })
}

function filterLabel(filter: SearchFilter, { t, reportName }: ChipWords): string {
  const { field, not } = filter
  const label = t('search.chip.field', { field: t(`search.field.${field.name}`), value: shownValue() })
  return not ? t('search.chip.not', { text: label }) : label

  function shownValue(): string {
    switch (field.name) {
      case 'lang':
        return t(`search.langs.${field.value}`)
      case 'kind':
        return t(`search.kinds.${field.value}`)
      case 'has':
        return t(`search.has.${field.value}`)
      case 'year':
        return years(field.from, field.to, t)
      case 'report':
        return reportName(field.value) ?? field.value
      default:
        return field.value
    }
  }
}

function years(from: number, to: number, t: TFunction): string {
  if (from === to) return String(from)
  if (from === 0) return t('search.chip.until', { year: to })
  if (to === 9999) return t('search.chip.since', { year: from })
  return t('search.chip.years', { from, to })
}
