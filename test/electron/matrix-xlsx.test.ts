/** Comment matrices open in another program with every cell as it went in, and with nothing in them that runs. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellParts } from '../../electron/services/export/matrix/cell-text.ts'
import { writeXlsx } from '../../electron/services/export/matrix/write-xlsx.ts'
import { matrix } from '../../shared/export/matrix/matrix.ts'
import { writeMatrixCsv } from '../../shared/export/matrix/matrix-csv.ts'
import type { Cell, MatrixTable } from '../../shared/export/matrix/matrix-table.ts'
import { safeCell } from '../../shared/export/csv-text.ts'
import { xmlText } from '../../shared/export/xml-text.ts'
import type { ExportSource } from '../../shared/export/export-source.ts'
import { hasProgram } from '../programs.ts'
import { convertSheets } from './fixtures/office-sheets.ts'
import { bundledReport, requestWith, sourceOf } from '../shared/export/bundled-report.ts'
import { nastyAnnotations } from '../shared/export/matrix-material.ts'
import { readCsv } from '../shared/export/read-csv.ts'

const report = bundledReport('unicri-2024')

function source(options: Parameters<typeof requestWith>[0]): ExportSource {
  return sourceOf(report, nastyAnnotations(report.text), requestWith({ format: 'xlsx', ...options }))
}

const sources = {
  comments: source({ options: { content: 'annotations' } }),
  'comments-zh': source({ interfaceLang: 'zh', options: { content: 'annotations', paper: 'Letter' } }),
  text: source({ options: { content: 'text' } }),
  sentences: source({ options: { content: 'text', level: 'sentence' } }),
}

/** What a cell should come back as. */
function expected(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return cell.date
  return safeCell(xmlText(cell.replace(/\r\n?/g, '\n')))
}

describe.skipIf(!hasProgram('soffice'))('in LibreOffice', () => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-matrix-'))
    const files: string[] = []
    for (const [name, each] of Object.entries(sources)) {
      files.push(join(folder, `${name}.xlsx`))
      writeFileSync(join(folder, `${name}.xlsx`), (await writeXlsx(each)).bytes)
    }
    convertSheets(folder, files)
  }, 240_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const sheet = (name: string, table: MatrixTable) =>
    readCsv(readFileSync(join(folder, `${name}-${table.name}.csv`), 'utf8'))

  test.each(Object.entries(sources))('%s: every cell of both sheets is what went in', (name, each) => {
    const { table, contents } = matrix(each)
    for (const made of [table, contents]) {
      const [heads, ...rows] = sheet(name, made)
      expect(heads).toEqual(made.columns.map(({ head }) => head))
      const whole = made.rows.filter(({ cells }) => cells.every((cell) => String(cell).length < 32_000))
      const wanted = whole.map(({ cells }) => cells.map(expected))
      const seen = new Set(rows.map((cells) => JSON.stringify(cells.map(asTyped))))
      expect(wanted.filter((cells) => !seen.has(JSON.stringify(cells.map(asTyped))))).toEqual([])
    }
  })
})

describe.skipIf(!hasProgram('soffice'))('on paper', () => {
  test('a page is as wide as the table, its letters can be read, the head is on every page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-matrix-'))
    try {
      const files: string[] = []
      for (const [name, each] of Object.entries(sources)) {
        files.push(join(folder, `${name}.xlsx`))
        writeFileSync(join(folder, `${name}.xlsx`), (await writeXlsx(each)).bytes)
      }
      const options = [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless']
      execFileSync('soffice', [...options, '--convert-to', 'pdf', '--outdir', folder, ...files], {
        stdio: 'pipe',
      })
      for (const [name, each] of Object.entries(sources)) {
        const { table, contents } = matrix(each)
        const [from, to] = table.printed
        const heads = table.columns.slice(from, to + 1).map(({ head }) => head)
        const pages = await pagesOf(join(folder, `${name}.pdf`))
        // Behind the pages of the table are those of the sheet that says what is in the file.
        const ofTable = pages.filter(({ text }) => !text.includes(withoutSpaces(contents.name)))
        expect(ofTable.length).toBeGreaterThan(0)
        for (const { text } of ofTable)
          for (const head of [table.title, ...heads]) expect(text).toContain(withoutSpaces(head))
        for (const { smallest, isWide } of pages)
          expect([name, isWide, smallest > 7]).toEqual([name, true, true])
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 240_000)
})

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

/** Their words without spaces between them, and the size of their smallest letters in points. */
async function pagesOf(file: string) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
  const document = await task.promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const page = await document.getPage(at + 1)
      const { items } = await page.getTextContent()
      const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
      const { width, height } = page.getViewport({ scale: 1 })
      return {
        text: withoutSpaces(words.map(({ str }) => str).join('')),
        smallest: Math.min(...words.map((word) => word.height)),
        isWide: width > height,
      }
    }),
  )
  await task.destroy()
  return pages
}

test('a text longer than a cell can be goes on in the rows below', () => {
  const long = `${'x'.repeat(40_000)}😀=1${'y'.repeat(40_000)}`
  const parts = cellParts(long)
  expect(parts.length).toBe(3)
  expect(parts.join('')).toBe(long)
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(32_767)
})

/** LibreOffice writes a date as its cell shows it, to the minute. */
function asTyped(cell: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)/.exec(cell) ?? []
  return day === undefined ? cell : `${day} ${time}`
}

test('a workbook holds no formula, no link and no path', async () => {
  for (const each of Object.values(sources)) {
    const parts = unzipSync((await writeXlsx(each)).bytes as Uint8Array)
    for (const [name, bytes] of Object.entries(parts)) {
      const xml = new TextDecoder().decode(bytes)
      if (name.includes('/worksheets/')) expect(xml).not.toMatch(/<f[ >]|<hyperlink/)
      expect(xml).not.toMatch(/TargetMode="External"|\/home\/|\/tmp\/|\/root\//)
    }
  }
})

test('the CSV says the same as the workbook', () => {
  for (const each of Object.values(sources)) {
    const { bytes, annotations } = writeMatrixCsv(each)
    const { table, counts } = matrix(each)
    const [, ...rows] = readCsv(String(bytes).replace(/^\uFEFF/, ''))
    const wanted = table.rows.map(({ cells }) =>
      cells.map((cell) =>
        typeof cell === 'string'
          ? safeCell(xmlText(cell))
          : String(typeof cell === 'number' ? cell : cell.date),
      ),
    )
    expect(rows).toEqual(wanted)
    expect(annotations).toBe(counts.annotations)
  }
})
