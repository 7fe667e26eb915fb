/** Paragraphs by number: `34` in the open report, then in the others; `u2024 34` in the one that is named. Pure. */
import { parseGoTo } from '../../shared/cite/go-to.ts'
import type { GoToPlace } from '../../shared/cite/go-to.ts'
import { paragraphReference } from '../../shared/cite/reference.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { foldText } from '../../shared/search/fold.ts'
import { reportLine, reportTitle } from '../report-name.ts'
import type { ReportTexts } from '../report-texts.ts'
import { entryOf } from './entry.ts'
import { reportItems } from './items.ts'
import type { PaletteItem } from './items.ts'
import { onlyAbout, rankOf, typedOf } from './match.ts'

export type ParagraphOptions = {
  readonly reports: readonly Report[]
  /** The open report comes first. */
  readonly open: ReportId | null
  readonly lang: Lang
}

/** A paragraph of one or several reports, the likeliest report first. */
export type MeantParagraph = { readonly place: GoToPlace; readonly reports: readonly Report[] }

/** A number that is meant for the open report is in most others too. */
const mostReports = 6

/** Null for what names no paragraph that is there. */
export function paragraphMeant(input: string, options: ParagraphOptions): MeantParagraph | null {
  const { reports, open } = options
  const place = parseGoTo(input)
  const meant =
    place === null
      ? inNamedReport(input, options)
      : { place, reports: reports.toSorted((a, b) => Number(b.id === open) - Number(a.id === open)) }
  const there = meant?.reports.filter(({ paragraphs }) => meant.place.number <= paragraphs) ?? []
  return meant === null || there.length === 0 ? null : { ...meant, reports: there.slice(0, mostReports) }
}

/** `texts` of those reports say which items there are; without one it is the paragraph itself. */
export function paragraphItems(
  { place, reports }: MeantParagraph,
  texts: ReportTexts,
  options: ParagraphOptions,
): readonly PaletteItem[] {
  return reports.map((report) => paragraphItem(place, report, texts, options))
}

/** The words that name a report, and the paragraph after them. */
function inNamedReport(input: string, options: ParagraphOptions): MeantParagraph | null {
  // `第` begins the paragraph without a space before it.
  const parts = input.trim().split(/\s+|(?=第)/)
  for (let at = 1; at < parts.length; at += 1) {
    const place = parseGoTo(parts.slice(at).join(' '))
    if (place === null) continue
    const reports = reportsNamed(parts.slice(0, at).join(' '), options)
    if (reports.length > 0) return { place, reports }
  }
  return null
}

function reportsNamed(words: string, { reports, lang }: ParagraphOptions): readonly Report[] {
  const typed = typedOf(words)
  const ranked = reportItems(reports, lang).map((item, at) => {
    const skipped = partsSkipped(reports[at]?.id ?? '', typed.whole.text.replaceAll(/[\s-]/g, ''))
    return { report: reports[at] as Report, rank: skipped ?? 10 + rankOf(entryOf(item), typed) }
  })
  return ranked
    .filter(({ rank }) => rank < onlyAbout)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ report }) => report)
}

/**
 * How many parts of an id an abbreviation of it leaves out, `u2024` and `u24` none of `unicri-2024`; null when it is
 * none. A part may be cut after any letter, a number only to its last two digits.
 */
export function partsSkipped(id: string, short: string): number | null {
  return skippedFrom(foldText(id).split('-'), short)
}

function skippedFrom(parts: readonly string[], short: string): number | null {
  const [part, ...rest] = parts
  if (short === '') return parts.length
  if (part === undefined) return null
  const heads = /^\d+$/.test(part)
    ? [part, part.slice(-2)]
    : Array.from(part, (_, at) => part.slice(0, part.length - at))
  const found = heads
    .filter((head) => short.startsWith(head))
    .map((head) => skippedFrom(rest, short.slice(head.length)))
  const without = skippedFrom(rest, short)
  const all = [...found, without === null ? null : without + 1].filter((skipped) => skipped !== null)
  return all.length === 0 ? null : Math.min(...all)
}

/** The paragraph itself when it has no such item. */
function paragraphItem(
  place: GoToPlace,
  report: Report,
  texts: ReportTexts,
  { lang }: ParagraphOptions,
): PaletteItem {
  const paragraph = `p${place.number}`
  const wanted = place.item === null ? paragraph : `${paragraph}.${place.item}`
  const known = texts.get(report.id)?.blocks.some((block) => block.key === wanted) === true
  const item = known ? place.item : null
  const key = (item === null ? paragraph : wanted) as BlockKey
  const title = reportTitle(report, lang)
  return {
    id: `paragraph ${report.id} ${key}`,
    kind: 'paragraph',
    names: [{ text: paragraphReference(place.number, item?.split('.') ?? [], lang), lang }],
    detail: { text: reportLine(report, lang), lang: title.lang },
    about: '',
    key: null,
    act: { type: 'place', report: report.id, key },
  }
}
