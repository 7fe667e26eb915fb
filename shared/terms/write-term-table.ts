/** Terms as a table, which comes back as what went out. */
import { csvText, safeCell } from '../export/csv-text.ts'
import type { ListedTerm } from '../model/term.ts'
import { tableColumns } from './read-term-table.ts'

type Row = readonly string[]

function rowsOf(terms: readonly ListedTerm[]): readonly Row[] {
  const rows = terms.map((term) =>
    tableColumns.map((column) => (column === 'variants' ? term.variants.join('；') : (term[column] ?? ''))),
  )
  return [tableColumns, ...rows]
}

export function termsAsCsv(terms: readonly ListedTerm[]): string {
  return csvText(rowsOf(terms))
}

/** Cells with tabs, line ends or quotation marks are quoted, as spreadsheets do it. */
export function termsAsTsv(terms: readonly ListedTerm[]): string {
  const cell = (text: string): string => {
    const safe = safeCell(text)
    return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\uFEFF${rowsOf(terms)
    .map((cells) => `${cells.map(cell).join('\t')}\r\n`)
    .join('')}`
}
