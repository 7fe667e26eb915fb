/** Reports and their editions, as the library and the reader see them. */
import type { ReportId } from './ids.ts'

/** Language of an edition. Chinese is `zh` in addresses and data, `zh-Hans` as a BCP 47 tag on screen. */
export type Lang = 'zh' | 'en'

export const langs: readonly Lang[] = ['zh', 'en']

/** The other language of the pair. */
export function otherLang(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh'
}

/** A text in both languages; null where an edition does not have it. */
export type Bilingual = { readonly zh: string | null; readonly en: string | null }

/** `official`: issued by the United Nations. `working-translation`: made from it, not an official document. */
export type EditionStatus = 'official' | 'working-translation'

export type Edition = { readonly lang: Lang; readonly status: EditionStatus }

/** What the front matter says. Null wherever the text does not say it. */
export type ReportFields = {
  /** Principal organ printed at the head, e.g. 经济及社会理事会 / Economic and Social Council. */
  readonly organ: Bilingual
  /** Body that meets, e.g. 预防犯罪和刑事司法委员会 / Commission on Crime Prevention and Criminal Justice. */
  readonly body: Bilingual
  /** Ordinal of the session, e.g. 33. */
  readonly session: number | null
  /** The session as printed, e.g. 第三十三届会议 / Thirty-third session. */
  readonly sessionName: Bilingual
  /** First and last day of the session, ISO 8601 (`2024-05-13`). */
  readonly sessionStart: string | null
  readonly sessionEnd: string | null
  /** Place of the session, e.g. 维也纳 / Vienna. */
  readonly place: Bilingual
  /** Agenda item as printed, e.g. `6(e)`. */
  readonly agendaItem: string | null
  readonly agendaTitle: Bilingual
  readonly title: Bilingual
  /** Document symbol, e.g. `A/75/90`; the bundled texts carry none of their own. */
  readonly symbol: string | null
  /** Date of distribution, ISO 8601. */
  readonly date: string | null
  /** Language the document was written in, as a BCP 47 tag (`Original: English` gives `en`). */
  readonly original: string | null
  /** Who submits it, e.g. 秘书长的报告 / Report of the Secretary-General. */
  readonly note: Bilingual
  readonly summary: Bilingual
}

/** One report of the library. */
export type Report = {
  readonly id: ReportId
  /** Name of the pack that holds it, e.g. `core`. */
  readonly pack: string
  readonly fields: ReportFields
  readonly editions: readonly Edition[]
  /** Count of numbered paragraphs. */
  readonly paragraphs: number
  /** Count of blocks present in one language only. */
  readonly unpaired: number
}

/**
 * Year of the report's date, else of its session, else the one that its id ends with, as the library named it
 * (`sg-crime-2020` prints neither date nor place of its session); null without any.
 */
export function yearOf({ id, fields: { date, sessionStart } }: Pick<Report, 'id' | 'fields'>): number | null {
  const said = (date ?? sessionStart)?.slice(0, 4) ?? /-((?:19|20)\d{2})$/.exec(id)?.[1]
  return said === undefined ? null : Number(said)
}
