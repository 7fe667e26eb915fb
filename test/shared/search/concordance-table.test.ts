/** Lines as tables: two columns that programs read as two columns, and CSV in which nothing runs. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesAsCsv, pairRows, tableForms } from '../../../shared/search/concordance-table.ts'
import { plainCell } from '../../../shared/export/csv-text.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { ConcordanceLine } from '../../../shared/model/search.ts'
import { readCsv } from '../export/read-csv.ts'
import { named, rootOf, textIn } from '../export/translation-material.ts'
import { realReports } from '../terms/real-reports.ts'

const text = fc.oneof(
  fc.constantFrom('=1+1', '@SUM(A1)', '-2', '+3', '"quoted", and\r\na line', '＝1', '\ttab', '资产追回', ''),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const line = fc
  .record({ left: text, match: text, right: text, pair: fc.option(text, { nil: null }) })
  .map((parts): ConcordanceLine => ({
    ...parts,
    report: 'unicri-2024' as ReportId,
    key: 'p34' as BlockKey,
    kind: 'paragraph',
    lang: 'zh',
    range: [0, 4],
    sentence: parts.left + parts.match + parts.right,
    at: parts.left.length,
    marks: parts.pair === null || parts.pair === '' ? [] : [[0, 1]],
  }))

test('CSV reads back as what went in, and no cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const csv = linesAsCsv(lines)
      expect(csv.startsWith('\uFEFF')).toBe(true)
      const [head, ...rows] = readCsv(csv.slice(1))
      expect(head).toEqual(['report', 'key', 'lang', 'left', 'match', 'right', 'rendering', 'pair'])
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      expect(rows.map((cells) => cells.map(plainCell))).toEqual(
        lines.map(({ left, match, right, pair, marks }) => {
          const rendering = marks.map((range) => pair?.slice(...range) ?? '').join('; ')
          return ['unicri-2024', 'p34', 'zh', left, match, right, rendering, pair ?? '']
        }),
      )
    }),
  )
})

test('the table has two cells in each row, in every form, and nothing of the text is markup', () => {
  const words = fc.string({ unit: fc.constantFrom(...'资产追回 ab<>&"\'\t\n=') })
  const both = fc.record({ zh: fc.option(words, { nil: null }), en: fc.option(words, { nil: null }) })
  fc.assert(
    fc.property(fc.array(both, { minLength: 1, maxLength: 6 }), (texts) => {
      const forms = tableForms(texts.map((each) => ({ text: each })))
      expect(forms.text.split('\n').map((row) => row.split('\t').length)).toEqual(texts.map(() => 2))
      const rows = named(rootOf(forms.html), 'tr').map((row) => named(row, 'td').map(textIn))
      expect(rows).toEqual(texts.map(({ zh, en }) => [zh ?? '', en ?? '']))
    }),
  )
})

test('a pair of sentences is one row, whatever number of lines it has', () => {
  const [report] = realReports
  const block = report?.blocks.find(({ text: { zh } }) => (zh?.split('资产追回').length ?? 0) > 4)
  if (report === undefined || block === undefined) throw new Error('no such block')
  const zh = block.text.zh ?? ''
  const lines = Array.from(zh.matchAll(/资产追回/g), ({ index }): ConcordanceLine => {
    const range = [index, index + 4] as const
    const rest = { left: '', match: '资产追回', right: '', sentence: '', at: 0, pair: null, marks: [] }
    return { ...rest, report: report.report, key: block.key, kind: block.kind, lang: 'zh', range }
  })
  const rows = pairRows(lines, report.blocks)
  expect(lines.length).toBeGreaterThan(rows.length)
  expect(rows.flatMap((row) => row.lines)).toEqual(lines)
  for (const row of rows) {
    expect(row.address).toMatch(new RegExp(`^${report.report}/${block.key}#\\d+$`))
    expect(row.text.zh).toContain('资产追回')
    expect(row.text.en?.toLowerCase()).toContain('asset recovery')
  }
})
