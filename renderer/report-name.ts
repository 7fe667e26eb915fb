/** What a report is called on screen: its title, session and dates in the language asked for. */
import type { Bilingual, Lang, Report } from '../shared/model/report.ts'
import { otherLang, yearOf } from '../shared/model/report.ts'
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

/** Year that tells reports of one title apart. */
export function reportYear(report: Report): string | null {
  return yearOf(report)?.toString() ?? null
}

/** What tells reports of one title apart at a glance: the year, else the session; null when it says neither. */
export function yearOrSession(report: Report, wanted: Lang): string | null {
  return reportYear(report) ?? inLang(report.fields.sessionName, wanted)?.text ?? null
}

/** `2024 联合国区域间犯罪和司法研究所的报告`: one line for lists, in which titles recur. */
export function reportLine(report: Report, wanted: Lang): string {
  const year = yearOrSession(report, wanted)
  const title = reportTitle(report, wanted).text
  return year === null ? title : `${year} ${title}`
}

/** Year, who meets, which session; parts that the report does not say are left out. */
export function sessionParts(report: Report, wanted: Lang): readonly string[] {
  const { body, organ, sessionName } = report.fields
  const convened = inLang(body, wanted) ?? inLang(organ, wanted)
  return [reportYear(report), convened?.text, inLang(sessionName, wanted)?.text].filter(
    (part) => part !== null && part !== undefined,
  )
}

/** `2024 · 预防犯罪和刑事司法委员会 · 第三十三届会议` */
export function reportSession(report: Report, wanted: Lang): string {
  return sessionParts(report, wanted).join(' · ')
}

/** First and last day as United Nations documents print them; null when the report does not say. */
export function sessionDates({ fields }: Report, wanted: Lang): string | null {
  const { sessionStart: from, sessionEnd: to } = fields
  if (from === null) return null
  if (to === null || to === from) return dayText(from, wanted)
  // The part that both days share is said once: after the last day in English, before the first in Chinese.
  const shared =
    from.slice(0, 7) === to.slice(0, 7) ? 'month' : from.slice(0, 4) === to.slice(0, 4) ? 'year' : 'none'
  const short = new Intl.DateTimeFormat(localeOf(wanted), { ...shortParts[shared], timeZone: 'UTC' })
  return wanted === 'zh'
    ? `${dayText(from, wanted)}至${short.format(new Date(to))}`
    : `${short.format(new Date(from))}–${dayText(to, wanted)}`
}

const shortParts = {
  month: { day: 'numeric' },
  year: { month: 'long', day: 'numeric' },
  none: { dateStyle: 'long' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** An ISO date as a day. */
export function dayText(date: string, wanted: Lang): string {
  return new Intl.DateTimeFormat(localeOf(wanted), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  )
}

/** Locale whose dates and numbers go with the interface language. */
export function localeOf(lang: Lang): 'zh-CN' | 'en-GB' {
  return lang === 'zh' ? 'zh-CN' : 'en-GB'
}

/** `lang` attribute for a text in another language than the interface; undefined when it is the same. */
export function foreignTag(text: Lang, around: Lang): string | undefined {
  return text === around ? undefined : langTag(text)
}
