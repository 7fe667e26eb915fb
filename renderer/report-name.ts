/** What a report is called on screen: its title, session and dates in the language asked for. */
import type { Bilingual, Lang, Report } from '../shared/model/report.ts'
import { otherLang } from '../shared/model/report.ts'
import { langTag } from './i18n.ts'

export type NamedText = { readonly text: string; readonly lang: Lang }

/** The text in the wanted language, else in the other one; null when there is none. */
export function inLang(texts: Bilingual, wanted: Lang): NamedText | null {
  const own = texts[wanted]
  if (own !== null) return { text: own, lang: wanted }
  const other = texts[otherLang(wanted)]
  return other === null ? null : { text: other, lang: otherLang(wanted) }
}

export function reportTitle(report: Report, wanted: Lang): NamedText {
  return inLang(report.fields.title, wanted) ?? { text: report.id, lang: 'en' }
}

/** Year that tells reports of one title apart: of the session, else of the date. */
export function reportYear({ fields }: Report): string | null {
  return (fields.sessionStart ?? fields.date)?.slice(0, 4) ?? null
}

/** `2024 · 预防犯罪和刑事司法委员会 · 第三十三届会议`; parts that the report does not say are left out. */
export function reportSession(report: Report, wanted: Lang): string {
  const { body, organ, sessionName } = report.fields
  const convened = inLang(body, wanted) ?? inLang(organ, wanted)
  return [reportYear(report), convened?.text, inLang(sessionName, wanted)?.text]
    .filter((part) => part !== null && part !== undefined)
    .join(' · ')
}

/** First and last day as a range; null when the report does not say. */
export function sessionDates({ fields }: Report, wanted: Lang): string | null {
  const { sessionStart, sessionEnd } = fields
  if (sessionStart === null) return null
  const format = dateFormat(wanted)
  return sessionEnd === null
    ? format.format(new Date(sessionStart))
    : format.formatRange(new Date(sessionStart), new Date(sessionEnd))
}

/** An ISO date as a day. */
export function dayText(date: string, wanted: Lang): string {
  return dateFormat(wanted).format(new Date(date))
}

function dateFormat(lang: Lang): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}

/** `lang` attribute for a text in another language than the interface; undefined when it is the same. */
export function foreignTag(text: Lang, around: Lang): string | undefined {
  return text === around ? undefined : langTag(text)
}
