/** Terms written to a file. */
import { tbxText } from '../../../shared/export/data/tbx.ts'
import type { ListedTerm, TermWriteRequest, WrittenTerms } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { termsAsCsv, termsAsTsv } from '../../../shared/terms/write-term-table.ts'
import { writeExchangeFile } from '../exchange-files.ts'
import { namedReports } from '../named-reports.ts'
import { knownTermsNow } from './known-terms.ts'
import type { TermStores } from './known-terms.ts'

export type WriteTerms = { readonly request: TermWriteRequest; readonly file: string }

/** `version` is the app's. Throws `terms-none`, `disk-full`, `file-not-writable`; what stood there before is unchanged then. */
export async function writeTermFile(
  stores: TermStores & { readonly version: string },
  { request, file }: WriteTerms,
): Promise<WrittenTerms> {
  const { listed } = knownTermsNow(stores)
  const terms = request.which === 'all' ? listed : listed.filter(({ origin }) => origin !== 'pack')
  if (terms.length === 0) throw new AppError('terms-none')
  const bytes = await writeExchangeFile(file, textOf(stores, request, terms), null)
  return { file, bytes, terms: terms.length }
}

function textOf(
  { version, ...stores }: TermStores & { readonly version: string },
  { format, interfaceLang }: TermWriteRequest,
  terms: readonly ListedTerm[],
): string {
  if (format === 'csv') return termsAsCsv(terms)
  if (format === 'tsv') return termsAsTsv(terms)
  const reports = new Map(namedReports(stores).map((report) => [report.id, report]))
  return tbxText(terms, { reports, version, lang: interfaceLang })
}
