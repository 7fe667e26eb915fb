/** The comment matrix and the text as a workbook for Excel and LibreOffice. */
import ExcelJS from 'exceljs'
import type { ExportedDocument, ExportSource } from '../../../../shared/export/export-source.ts'
import { matrix } from '../../../../shared/export/matrix/matrix.ts'
import type { Cell, MatrixTable, Row } from '../../../../shared/export/matrix/matrix-table.ts'
import { xmlText } from '../../../../shared/export/xml-text.ts'
import type { Colour } from '../../../../shared/model/annotation.ts'
import { cellParts } from './cell-text.ts'

/** The highlighters' colours on white paper, as ARGB. */
const fills: Readonly<Record<Colour, string>> = {
  amber: 'FFFFE08A',
  mint: 'FFBFE8CF',
  sky: 'FFC3DEFA',
  rose: 'FFFDCCD4',
  violet: 'FFDFD3F7',
}

/** Numbers of ECMA-376 part 1, 18.3.1.63. The library's type knows no Letter, which is what a file without one has. */
const paperSizes = { A4: 9, Letter: undefined } as const

/** Inches. */
const edge = 0.4

export async function writeXlsx(source: ExportSource): Promise<ExportedDocument> {
  const { table, contents, counts } = matrix(source)
  const bytes = await workbookOf([table, contents], source.now, source.request.options.paper)
  return { bytes, ...counts }
}

/** A sheet for each table. `now`: ISO 8601. */
export async function workbookOf(
  tables: readonly MatrixTable[],
  now: string,
  paper: 'A4' | 'Letter',
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  // The library would put its own name and the time of day there.
  workbook.creator = 'Duizhao'
  workbook.lastModifiedBy = 'Duizhao'
  workbook.created = new Date(now)
  workbook.modified = new Date(now)
  for (const table of tables) addSheet(workbook, table, paper)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: ExcelJS.Workbook, table: MatrixTable, paper: 'A4' | 'Letter'): void {
  const sheet = workbook.addWorksheet(table.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
    pageSetup: {
      paperSize: paperSizes[paper],
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      showGridLines: true,
      margins: { left: edge, right: edge, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${headerText(table.title)}`, oddFooter: '&L&A&R&P / &N' },
  })
  sheet.columns = table.columns.map(({ width }) => ({ width }))
  const head = sheet.addRow(table.columns.map((column) => column.head))
  head.font = { bold: true, name: 'Calibri', size: 11, family: 2 }
  head.alignment = { vertical: 'middle', wrapText: true }
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9ECEE' } }
    cell.border = { bottom: { style: 'thin' } }
  })
  for (const row of table.rows) for (const part of parts(row)) addRow(sheet, part, row.colour, table)
  const [from, to] = table.printed.map((index) => sheet.getColumn(index + 1).letter)
  // The library puts a dollar sign before each of the two only; a relative row is no print area to LibreOffice.
  sheet.pageSetup.printArea = `${from}$1:${to}$${sheet.rowCount}`
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: table.columns.length } }
}

/** `&` begins a code there, and Excel takes no more than 255 units with all codes (ECMA-376 part 1, 18.3.1.46). */
function headerText(title: string): string {
  return [...xmlText(title)].slice(0, 100).join('').replaceAll('&', '&&')
}

/** A cell holds no more than 32,767 units: what is longer goes on in rows below that have the same first two cells. */
function parts({ cells }: Row): readonly (readonly Cell[])[] {
  const split = cells.map((cell) => (typeof cell === 'string' ? cellParts(cell) : [cell]))
  const height = Math.max(1, ...split.map((cell) => cell.length))
  return Array.from({ length: height }, (_, at) =>
    split.map((cell, column) => cell[at] ?? (column < 2 ? (cell[0] ?? '') : '')),
  )
}

function addRow(
  sheet: ExcelJS.Worksheet,
  cells: readonly Cell[],
  colour: Colour | null,
  { columns, shaded, printed: [from] }: MatrixTable,
): void {
  const row = sheet.addRow(
    cells.map((cell) => (typeof cell === 'object' ? new Date(cell.date) : cell === '' ? null : cell)),
  )
  row.alignment = { vertical: 'top', horizontal: 'left', wrapText: true }
  // Excel and LibreOffice do not always measure wrapped rows anew when they open a file.
  row.height = heightOf(cells.slice(from), columns.slice(from))
  row.eachCell((cell) => {
    if (cell.type === ExcelJS.ValueType.Date) cell.numFmt = 'yyyy-mm-dd hh:mm'
  })
  if (colour === null || shaded === null) return
  row.getCell(shaded + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills[colour] } }
}

/** Points of a line, and of the highest row that Excel shows. */
const lineHeight = 15
const highest = 409

function heightOf(cells: readonly Cell[], columns: MatrixTable['columns']): number {
  const lines = cells.map((cell, at) =>
    typeof cell === 'string' ? linesIn(cell, columns[at]?.width ?? 10) : 1,
  )
  return Math.min(highest, lineHeight * Math.max(1, ...lines))
}

/** About as many as the text takes in a column so wide; a Chinese character is as wide as two Latin letters. */
function linesIn(text: string, width: number): number {
  const widthOf = (line: string) => line.length + (line.match(/[\u2E80-\uFFEF]/g)?.length ?? 0)
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0)
}
