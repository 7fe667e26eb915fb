/** Rows of a table as terms: the columns are known by their names in either language, or by what stands in them. */
import { plainCell } from '../export/csv-text.ts'
import { AppError } from '../result.ts'
import { foldText } from '../search/fold.ts'
import { hasHan } from '../search/tokens.ts'
import { given } from './file-row.ts'
import type { FileRow } from './file-row.ts'
import { kindNamed } from './kind-words.ts'
import { splitVariants } from './term-draft.ts'

export type TableRow = { readonly line: number; readonly cells: readonly string[] }

export const tableColumns = ['en', 'acronym', 'kind', 'zh', 'variants', 'note', 'comment'] as const
type Column = (typeof tableColumns)[number]

const names: Readonly<Record<Column, readonly string[]>> = {
  en: [
    'en',
    'eng',
    'english',
    'english term',
    '英文',
    '英语',
    '英文术语',
    '英文名称',
    'en-us',
    'en-gb',
    'source',
  ],
  zh: [
    'zh',
    'chi',
    'chinese',
    'chinese term',
    '中文',
    '汉语',
    '中文术语',
    '中文名称',
    '首选中文',
    'zh-hans',
    'zh-cn',
    'target',
  ],
  acronym: ['acronym', 'abbreviation', 'abbr', '缩写', '简称', '英文缩写'],
  kind: ['kind', 'type', 'category', '类别', '类型', '种类'],
  variants: [
    'variants',
    'variant',
    'other forms',
    'other chinese forms',
    '其他译法',
    '异译',
    '变体',
    '其他中文译法',
  ],
  note: ['note', 'notes', 'remark', '说明', '注释', '附注'],
  comment: ['comment', 'comments', 'your comment', '备注', '我的备注'],
}

const columnsByName = new Map(
  tableColumns.flatMap((column) => names[column].map((name) => [name, column] as const)),
)

/** Places of the columns; null when the row names none of the two that have to be there. */
export function readHeader(cells: readonly string[]): ReadonlyMap<Column, number> | null {
  const found = new Map<Column, number>()
  for (const [at, cell] of cells.entries()) {
    const column = columnsByName.get(foldText(cell.trim()))
    if (column !== undefined && !found.has(column)) found.set(column, at)
  }
  return found.has('en') && found.has('zh') ? found : null
}

/** Throws `terms-columns` with what stands in the first line, `terms-empty`. */
export function readTermTable(rows: readonly TableRow[], file: string): readonly FileRow[] {
  const [first] = rows
  if (first === undefined) throw new AppError('terms-empty', { file })
  const header = readHeader(first.cells)
  const columns = header ?? twoColumns(rows.slice(0, 50))
  if (columns === null) {
    const found = first.cells.join(' | ').slice(0, 120)
    throw new AppError('terms-columns', { file, line: first.line, found })
  }
  const body = header === null ? rows : rows.slice(1)
  if (body.length === 0) throw new AppError('terms-empty', { file })
  return body.map((row) => fileRow(row, columns))
}

/** Two columns without names: one is Chinese and the other is not. Null when that cannot be told. */
function twoColumns(rows: readonly TableRow[]): ReadonlyMap<Column, number> | null {
  if (rows.some(({ cells }) => cells.length !== 2)) return null
  const han = (at: number): number => rows.filter(({ cells }) => hasHan(cells[at] ?? '')).length
  const [first, second] = [han(0), han(1)]
  if (first === second) return null
  return new Map(
    first > second
      ? [
          ['zh', 0],
          ['en', 1],
        ]
      : [
          ['en', 0],
          ['zh', 1],
        ],
  )
}

function fileRow({ line, cells }: TableRow, columns: ReadonlyMap<Column, number>): FileRow {
  const cell = (column: Column): string => {
    const at = columns.get(column)
    return at === undefined ? '' : plainCell(cells[at] ?? '')
  }
  const variants = splitVariants(cell('variants'))
  return {
    line,
    en: cell('en'),
    zh: cell('zh'),
    ...given('acronym', cell('acronym')),
    ...given('kind', cell('kind'), kindNamed),
    ...(variants.length === 0 ? {} : { variants }),
    ...given('note', cell('note')),
    ...given('comment', cell('comment')),
  }
}
