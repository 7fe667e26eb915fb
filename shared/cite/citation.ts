/**
 * Citing a place of a report as UN texts do: by symbol when it has one, else by title and date, and always by
 * paragraph, never by page (UN Editorial Manual, "Footnotes", chap. III; "Instructions for preparing documents").
 */
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { EditionStatus, Lang, Report } from '../model/report.ts'
import { blockReference } from './reference.ts'

/**
 * `A/75/90, para. 20 (a)`, `《……的报告》（2024年2月15日）第20段(a)`; the report alone for a block without an address.
 * `edition`: that whose words are cited, in whatever language the citation is.
 */
export function citation(
  report: Report,
  block: Block | undefined,
  blockOf: (key: BlockKey) => Block | undefined,
  lang: Lang,
  edition: Lang = lang,
): string {
  return citationOf(report, block === undefined ? '' : blockReference(block, blockOf, lang), lang, edition)
}

/** `place` as `blockReference` and its like give it; empty: the report as a whole. `edition` null: none in particular. */
export function citationOf(report: Report, place: string, lang: Lang, edition: Lang | null = lang): string {
  const source = reportReference(report, lang)
  const working = edition !== null && statusOf(report, edition) === 'working-translation'
  if (lang === 'zh') {
    const joined = report.fields.symbol === null || place === '' ? `${source}${place}` : `${source}，${place}`
    return working ? `${joined}，工作译文` : joined
  }
  return [source, place, working ? 'working translation' : ''].filter((part) => part !== '').join(', ')
}

/** The symbol; without one the title with its date, or else with the year of the session. */
export function reportReference({ id, fields }: Report, lang: Lang): string {
  if (fields.symbol !== null) return fields.symbol
  const title = fields.title[lang] ?? fields.title.zh ?? fields.title.en ?? id
  const when = fields.date === null ? (fields.sessionStart?.slice(0, 4) ?? '') : dateIn(fields.date, lang)
  if (lang === 'zh')
    return `《${title}》${when === '' ? '' : `（${when}${fields.date === null ? '年' : ''}）`}`
  return when === '' ? title : `${title} (${when})`
}

const options = { dateStyle: 'long', timeZone: 'UTC' } as const
// To make one takes far longer than to use it, and a library has many dates.
const dates: Readonly<Record<Lang, Intl.DateTimeFormat>> = {
  zh: new Intl.DateTimeFormat('zh-Hans', options),
  en: new Intl.DateTimeFormat('en-GB', options),
}

/** `2024-02-15` as UN texts write it: `15 February 2024`, `2024年2月15日`. */
function dateIn(date: string, lang: Lang): string {
  return dates[lang].format(new Date(date))
}

export function statusOf(report: Report, lang: Lang): EditionStatus {
  return report.editions.find((edition) => edition.lang === lang)?.status ?? 'working-translation'
}
