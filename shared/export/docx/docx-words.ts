/** Small things that several parts of a Word file say or measure alike. */
import type { Lang } from '../../model/report.ts'
import type { ExportedReport } from '../export-source.ts'
import type { ExportWords } from '../export-words.ts'

/** Twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** What an edition is, in its own language. */
export function statusOf({ editions }: ExportedReport, lang: Lang, words: ExportWords): string {
  const edition = editions.find((candidate) => candidate.lang === lang)
  return edition === undefined ? '' : words.status(lang, edition.status, lang)
}
