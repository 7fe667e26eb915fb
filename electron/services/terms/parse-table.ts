/** Text of a table, its cells parted by commas, tabs or semicolons, as rows with their lines. */
import { CsvError, parse } from 'csv-parse/sync'
import type { TableRow } from '../../../shared/terms/read-term-table.ts'
import { readHeader } from '../../../shared/terms/read-term-table.ts'
import { fileRowsLimit } from '../../../shared/terms/file-row.ts'
import { AppError } from '../../../shared/result.ts'

const delimiters = [',', '\t', ';'] as const
type Delimiter = (typeof delimiters)[number]

/** Units that one row may have: a quotation mark that is never closed would take in all that follows. */
const rowLimit = 100_000

export type ParsedTable = { readonly rows: readonly TableRow[]; readonly delimiter: Delimiter }

/** Rows without anything in them are left out. Throws `terms-table`, `terms-many`. */
export function parseTable(text: string, file: string): ParsedTable {
  const delimiter = delimiterOf(text)
  try {
    const rows = records(text, delimiter, fileRowsLimit + 2)
    if (rows.length > fileRowsLimit + 1) throw new AppError('terms-many', { file, limit: fileRowsLimit })
    return { rows, delimiter }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as CsvError & { readonly lines?: number }
    throw new AppError('terms-table', { file, line: lines ?? 1 })
  }
}

/** The one by which the first row names the columns, else the one that stands in it most often. */
function delimiterOf(text: string): Delimiter {
  const firstRows = delimiters.map((delimiter) => {
    const [row] = tryRecords(text.slice(0, rowLimit), delimiter)
    return { delimiter, cells: row?.cells ?? [] }
  })
  const named = firstRows.find(({ cells }) => readHeader(cells) !== null)
  const widest = firstRows.toSorted((a, b) => b.cells.length - a.cells.length)[0]
  return (named ?? widest)?.delimiter ?? ','
}

function tryRecords(text: string, delimiter: Delimiter): readonly TableRow[] {
  try {
    return records(text, delimiter, 1)
  } catch {
    return []
  }
}

function records(text: string, delimiter: Delimiter, most: number): readonly TableRow[] {
  const read = parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: rowLimit,
    to: most,
  }) as unknown as readonly {
    readonly record: readonly string[]
    readonly info: { readonly lines: number }
  }[]
  return read
    .map(({ record, info }) => ({ line: info.lines - lineEndsIn(record), cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}
