/** Text for the clipboard: the words selected, alone or as a quotation with its source. */
import {
  blockReference,
  paragraphsReference,
  quotation,
  sourceReference,
} from '../../shared/cite/reference.ts'
import type { Block } from '../../shared/model/block.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import type { SelectedRange } from '../annotations/index.ts'
import { reportTitle } from '../report-name.ts'
import type { Outline } from './outline.ts'

export function selectedText(ranges: readonly SelectedRange[], { blockOf }: Outline): string {
  return ranges
    .map(({ key, lang, start, end }) => blockOf(key)?.text[lang]?.slice(start, end) ?? '')
    .join('\n')
}

/** The quotation in the language of its words. */
export function selectedQuotation(
  ranges: readonly SelectedRange[],
  report: Report,
  outline: Outline,
): string {
  const lang = ranges[0]?.lang ?? 'en'
  const source = sourceOf(ranges, lang, report, outline)
  return quotation(selectedText(ranges, outline), source, lang)
}

function sourceOf(ranges: readonly SelectedRange[], lang: Lang, report: Report, outline: Outline): string {
  const status = report.editions.find((edition) => edition.lang === lang)?.status ?? 'official'
  return sourceReference(reportTitle(report, lang).text, placeOf(ranges, lang, outline), lang, status)
}

function placeOf(ranges: readonly SelectedRange[], lang: Lang, { blockOf, numberOf }: Outline): string {
  const blocks = ranges.map(({ key }) => blockOf(key)).filter((block) => block !== undefined)
  const only = blocks.length === 1 ? blocks[0] : undefined
  if (only !== undefined) return blockReference(only, blockOf, lang)
  const numbers = blocks.filter(isNumbered).map(({ key }) => numberOf(key) ?? 0)
  const first = numbers[0]
  return first === undefined ? '' : paragraphsReference(first, numbers.at(-1) ?? first, lang)
}

function isNumbered({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'item'
}
