/** Small things that several parts of a Word file say or measure alike. */
import type { Lang } from '../../model/report.ts'
import type { ExportedReport } from '../export-source.ts'
import type { ExportWords } from '../export-words.ts'
import { xmlText } from '../xml-text.ts'

/** Stands for `{` until the library is done: it takes some words in braces for its own and replaces them. */
const brace = '\u{FFFE}'

/** What the library is given of a text; `asTyped` undoes it in what the library has written. */
export function wordText(text: string): string {
  return xmlText(text).replaceAll('{', brace)
}

export function asTyped(xml: string): string {
  return xml.replaceAll(brace, '{')
}

/** Twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** What an edition is, in its own language. */
export function statusOf({ editions }: ExportedReport, lang: Lang, words: ExportWords): string {
  const edition = editions.find((candidate) => candidate.lang === lang)
  return edition === undefined ? '' : words.status(lang, edition.status, lang)
}
