/** What XLSX and CSV are written from: one table, and for XLSX the sheet that says what is in it. */
import type { ExportedDocument, ExportSource } from '../export-source.ts'
import { exportedMarks } from '../exported-mark.ts'
import { exportWords } from '../export-words.ts'
import { contentsTable } from './contents-rows.ts'
import { markTable } from './mark-rows.ts'
import type { MatrixTable } from './matrix-table.ts'
import { matrixWords } from './matrix-words.ts'
import { textTable } from './text-rows.ts'

export type Matrix = {
  readonly table: MatrixTable
  readonly contents: MatrixTable
  /** What it holds, for the result of the export. The text has no annotations in it. */
  readonly counts: Omit<ExportedDocument, 'bytes'>
}

export function matrix(source: ExportSource): Matrix {
  const words = matrixWords(source.request.interfaceLang)
  const added = exportWords(source.request.interfaceLang)
  const ofText = source.request.options.content === 'text'
  const marks = ofText ? [] : exportedMarks(source, added.names)
  const counts = {
    annotations: marks.length,
    unplaced: marks.filter(({ unplaced }) => unplaced).length,
    pages: null,
  }
  const table = ofText ? textTable(source, words) : markTable(source, words, added)
  return { table, contents: contentsTable(source, table, words, added, counts), counts }
}
