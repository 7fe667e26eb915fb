/** The library's reports under the symbols that the reader has given them. */
import type { Report } from '../../shared/model/report.ts'
import { readSettings } from '../db/setting-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { readLibrary } from './library.ts'

/** In the library's order. A symbol from the settings stands in the place of the report's own. */
export function namedReports({
  packs,
  notebook,
}: Pick<Dependencies, 'packs' | 'notebook'>): readonly Report[] {
  return withSymbols(readLibrary(packs).reports, readSettings(notebook.db).symbols)
}

export function withSymbols(
  reports: readonly Report[],
  symbols: Readonly<Record<string, string>>,
): readonly Report[] {
  return reports.map((report) => {
    const symbol = symbols[report.id]
    return symbol === undefined || symbol === ''
      ? report
      : { ...report, fields: { ...report.fields, symbol } }
  })
}
