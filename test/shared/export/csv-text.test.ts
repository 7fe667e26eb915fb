/** CSV as spreadsheets read it back, and nothing in it that they would run. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvText } from '../../../shared/export/csv-text.ts'

/** RFC 4180, section 2. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y
  for (cell.lastIndex = 0; cell.lastIndex < text.length;) {
    const found = cell.exec(text)
    if (found === null) throw new Error('not RFC 4180')
    const [, raw = '', end] = found
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('a table of any words', () => {
  const cells = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a,b', '"', '\r\n', ' x ')),
    {
      minLength: 2,
      maxLength: 2,
    },
  )

  test('reads back as it was written, but for what a formula has before it', () => {
    fc.assert(
      fc.property(fc.array(cells), (rows) => {
        const text = csvText(rows)
        expect(text.startsWith('\uFEFF')).toBe(true)
        const back = readCsv(text.slice(1))
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length))
        for (const [at, row] of rows.entries())
          for (const [column, value] of row.entries())
            expect([value, `'${value}`]).toContain(back[at]?.[column])
      }),
    )
  })

  test('has no cell that a spreadsheet takes for a formula', () => {
    const signs = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠')
    const hidden = fc.constantFrom('', ' ', '"', '“', '\u00a0', '\u3000', '\t')
    const atStart = fc.tuple(fc.constant(''), fc.constantFrom('\t', '\r', '\n'), fc.string())
    const dangerous = fc.oneof(fc.tuple(hidden, signs, fc.string()), atStart)
    fc.assert(
      fc.property(dangerous, ([before, sign, rest]) => {
        const [[cell = ''] = []] = readCsv(csvText([[`${before}${sign}${rest}`]]).slice(1))
        expect(cell.startsWith("'")).toBe(true)
      }),
    )
  })
})

test.each([
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['第34段(b)', '第34段(b)'],
  ['para. 34 (b)', 'para. 34 (b)'],
  ['证据、建议', '证据、建议'],
])('%s', (value, cell) => {
  expect(csvText([[value]])).toBe(`\uFEFF${cell}\r\n`)
})

test('numbers stay numbers', () => {
  expect(csvText([[12, 0.333]])).toBe('\uFEFF12,0.333\r\n')
})
