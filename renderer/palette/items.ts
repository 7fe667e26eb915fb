/** What the palette can find: commands, reports, headings and terms, in both languages. Pure. */
import { commands } from '../../shared/commands.ts'
import type { CommandId } from '../../shared/commands.ts'
import { paragraphReference } from '../../shared/cite/reference.ts'
import { parseGoTo } from '../../shared/cite/go-to.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { otherLang } from '../../shared/model/report.ts'
import type { Term } from '../../shared/model/term.ts'
import { headingName } from '../heading-path.ts'
import { reportSession, reportTitle, yearOrSession } from '../report-name.ts'
import type { ReportTexts } from '../report-texts.ts'

export type PaletteKind = 'paragraph' | 'command' | 'report' | 'heading' | 'term' | 'search'

export type PaletteAct =
  | { readonly type: 'command'; readonly id: CommandId }
  | { readonly type: 'report'; readonly report: ReportId }
  | { readonly type: 'place'; readonly report: ReportId; readonly key: BlockKey }
  | { readonly type: 'search'; readonly text: string }

export type PaletteItem = {
  readonly id: string
  readonly kind: PaletteKind
  readonly label: string
  /** The same in the other language, or what tells it apart. */
  readonly detail: string
  /** Further words it is found by. */
  readonly also: readonly string[]
  readonly labelLang: Lang
  readonly detailLang: Lang
  /** Electron accelerator of a command. */
  readonly key: string | null
  readonly act: PaletteAct
}

/** `nameOf` gives a command's name in each language. */
export function commandItems(
  available: readonly CommandId[],
  nameOf: (id: CommandId, lang: Lang) => string,
  lang: Lang,
): readonly PaletteItem[] {
  return commands
    .filter(({ id }) => available.includes(id) && id !== 'palette.open')
    .map(({ id, key }) => ({
      id: `command ${id}`,
      kind: 'command',
      label: nameOf(id, lang),
      detail: '',
      also: [nameOf(id, otherLang(lang))],
      labelLang: lang,
      detailLang: lang,
      key,
      act: { type: 'command', id },
    }))
}

export function reportItems(reports: readonly Report[], lang: Lang): readonly PaletteItem[] {
  return reports.map((report) => {
    const title = reportTitle(report, lang)
    return {
      id: `report ${report.id}`,
      kind: 'report',
      label: title.text,
      detail: reportSession(report, lang),
      also: [report.fields.title[otherLang(lang)] ?? '', report.id],
      labelLang: title.lang,
      detailLang: lang,
      key: null,
      act: { type: 'report', report: report.id },
    }
  })
}

export function headingItems(
  reports: readonly Report[],
  texts: ReportTexts,
  lang: Lang,
): readonly PaletteItem[] {
  return reports.flatMap((report) =>
    (texts.get(report.id)?.blocks ?? [])
      .filter((block) => block.kind === 'heading')
      .map((block) => ({
        id: `heading ${report.id} ${block.key}`,
        kind: 'heading' as const,
        label: headingName(block, lang),
        detail: [yearOrSession(report, lang), reportTitle(report, lang).text]
          .filter((part) => part !== null)
          .join(' '),
        also: [headingName(block, otherLang(lang))],
        labelLang: block.text[lang] === null ? otherLang(lang) : lang,
        detailLang: reportTitle(report, lang).lang,
        key: null,
        act: { type: 'place' as const, report: report.id, key: block.key },
      })),
  )
}

export function termItems(terms: readonly Term[], lang: Lang): readonly PaletteItem[] {
  return terms.map((term) => {
    const en = term.acronym === null ? term.en : `${term.en} (${term.acronym})`
    return {
      id: `term ${term.en} ${term.zh}`,
      kind: 'term',
      label: lang === 'zh' ? term.zh : en,
      detail: lang === 'zh' ? en : term.zh,
      also: [term.acronym ?? '', ...term.variants],
      labelLang: lang,
      detailLang: otherLang(lang),
      key: null,
      act: { type: 'search', text: lang === 'zh' ? term.zh : term.en },
    }
  })
}

/** The paragraph of the open report that the input names; null when it names none that is there. */
export function paragraphItem(
  input: string,
  report: Report | undefined,
  texts: ReportTexts | null,
  lang: Lang,
): PaletteItem | null {
  const place = parseGoTo(input)
  if (place === null || report === undefined || place.number > report.paragraphs) return null
  const paragraph = `p${place.number}`
  const key = place.item === null ? paragraph : `${paragraph}.${place.item}`
  const blocks = texts?.get(report.id)?.blocks
  const there = blocks === undefined ? place.item === null : blocks.some((block) => block.key === key)
  if (!there && place.item !== null) return paragraphItem(String(place.number), report, texts, lang)
  const title = reportTitle(report, lang)
  return {
    id: `paragraph ${key}`,
    kind: 'paragraph',
    label: paragraphReference(place.number, place.item?.split('.') ?? [], lang),
    detail: title.text,
    also: [],
    labelLang: lang,
    detailLang: title.lang,
    key: null,
    act: { type: 'place', report: report.id, key: key as BlockKey },
  }
}
