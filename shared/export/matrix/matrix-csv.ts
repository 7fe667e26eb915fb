/** The table as CSV: RFC 4180 with a byte order mark, dates in ISO 8601, nothing in it that a spreadsheet would run. */
import { csvText } from '../csv-text.ts'
import type { ExportedDocument, ExportSource } from '../export-source.ts'
import { xmlText } from '../xml-text.ts'
import { matrix } from './matrix.ts'
import type { Cell, MatrixTable } from './matrix-table.ts'

export function writeMatrixCsv(source: ExportSource): ExportedDocument {
  const { table, counts } = matrix(source)
  return { bytes: tableCsv(table), ...counts }
}

export function tableCsv({ columns, rows }: MatrixTable): string {
  return csvText([columns.map(({ head }) => head), ...rows.map(({ cells }) => cells.map(plain))])
}

/** Spreadsheets stop reading at U+0000; the characters that no file may hold are the same for all formats. */
function plain(cell: Cell): string | number {
  if (typeof cell === 'string') return xmlText(cell)
  return typeof cell === 'number' ? cell : cell.date
}
