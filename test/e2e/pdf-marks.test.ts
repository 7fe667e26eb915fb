/** Every annotation of an exported PDF, read back by another reader: its words by the glyphs, its note, author, dates. */
import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import { everyExported, usualOptions } from '../../shared/model/export.ts'
import type { ExportOptions, ExportRequest } from '../../shared/model/export.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { writtenAnnotations } from '../electron/fixtures/printed-pdf.ts'
import { call, newFolder, saveDialogGives, startApp } from './app.ts'
import type { RunningApp } from './app.ts'
import { fillNotebook } from './random-marks.ts'
import type { Glyph } from './read-glyphs.ts'
import { readGlyphs } from './read-glyphs.ts'

const report = 'unicri-2024' as ReportId

type Case = Pick<ExportRequest, 'layout' | 'langs'> & { readonly options?: Partial<ExportOptions> }

const cases: Readonly<Record<string, Case>> = {
  'columns, A4 on its side': {
    layout: 'columns',
    langs: ['zh', 'en'],
    options: { orientation: 'landscape' },
  },
  'columns, English first, Letter': { layout: 'columns', langs: ['en', 'zh'], options: { paper: 'Letter' } },
  'columns with notes in the margin': {
    layout: 'columns',
    langs: ['zh', 'en'],
    options: { marginNotes: true, orientation: 'landscape' },
  },
  'interleaved with notes in the margin and a list': {
    layout: 'interleaved',
    langs: ['zh', 'en'],
    options: { marginNotes: true, appendix: true, cover: true },
  },
  'Chinese alone': { layout: 'single', langs: ['zh'] },
  'English alone, Letter': { layout: 'single', langs: ['en'], options: { paper: 'Letter' } },
}

/** Points by which a mark may miss the edge of its words. */
const tolerance = 0.5

let running: RunningApp
let notebook: readonly PlacedAnnotation[]

test.beforeAll(async () => {
  const data = newFolder()
  await fillNotebook(data, 140)
  running = await startApp(data)
  notebook = await call(running.page, 'annotations', 'list', report)
})

test.afterAll(() => running.app.close())

for (const [name, chosen] of Object.entries(cases)) {
  test(`${name}: exact words, notes, authors and dates of every annotation`, async () => {
    test.setTimeout(120_000)
    const file = await exported(chosen)
    const bytes = fs.readFileSync(file)
    const written = await writtenAnnotations(bytes)
    const glyphs = await readGlyphs(bytes)
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax')

    const missed: string[] = []
    for (const annotation of notebook) {
      const parts = written.filter(({ id }) => id?.replace(/#\d+$/, '') === annotation.id)
      const [first] = parts
      expect(first?.contents ?? '').toContain(annotation.note)
      expect(first?.author).toBe(annotation.author)
      expect(first?.created).toBe(`D:${annotation.created.replace(/\D/g, '').slice(0, 14)}Z`)
      const quads = parts.flatMap(({ page, quads: corners }) =>
        Array.from({ length: corners.length / 8 }, (_, at) => ({ page, box: boxOf(corners, at) })),
      )
      const words = quads.map(({ page, box }) => glyphs.filter((glyph) => isIn(glyph, page, box)))
      const marked = annotation.anchors.filter(isTextAnchor).filter(({ lang }) => chosen.langs.includes(lang))
      const found = letters(
        words
          .flat()
          .map(({ text }) => text)
          .join(''),
      )
      const wanted = letters(marked.map(({ exact }) => exact).join(''))
      if (found !== wanted) missed.push(`${annotation.id}: ${wanted} is ${found}`)
      for (const [at, { page, box }] of quads.entries()) {
        const inside = words[at] ?? []
        const { left, right } = missedEdges(box, inside, glyphs)
        if (left >= tolerance || right >= tolerance)
          missed.push(
            `p${page + 1} ${inside.map(({ text }) => text).join('')}: ${left.toFixed(2)} ${right.toFixed(2)}`,
          )
      }
    }
    expect(missed).toEqual([])
  })
}

test('rare characters of names and notes are printed, or named when no font has them', async () => {
  const file = await exported({
    layout: 'single',
    langs: ['zh'],
    options: { marginNotes: true, appendix: true, cover: true },
  })
  const glyphs = await readGlyphs(fs.readFileSync(file))
  for (const character of '㐂龘堃喆') {
    const found = glyphs.filter(({ text }) => text === character)
    // In the margin and in the list, both as the author's name and in the note.
    expect(found.length).toBeGreaterThanOrEqual(4)
    for (const glyph of found) expect(darkestIn(file, glyph)).toBeLessThan(160)
  }
  const text = glyphs.map((glyph) => glyph.text).join('')
  expect(text.split('[U+20BB7]').length - 1).toBeGreaterThanOrEqual(4)
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' })
  expect(fonts).not.toContain('Type 3')
})

/** Writes a PDF with the running app. */
async function exported({ options, ...chosen }: Case): Promise<string> {
  const file = path.join(newFolder('pdf'), 'report.pdf')
  await saveDialogGives(running.app, file)
  const request: ExportRequest = {
    ...chosen,
    reports: [report],
    format: 'pdf',
    scope: { of: 'report' },
    filter: everyExported,
    options: { ...usualOptions, ...options },
    interfaceLang: 'zh',
  }
  await call(running.page, 'exporting', 'write', request)
  return file
}

/** Darkest grey of what is drawn of a glyph, 0 to 255. A4 upright. */
function darkestIn(file: string, { page, x0, x1, y, size }: Glyph): number {
  const scale = 300 / 72
  const area = { x: x0, y: 841.92 - y - size * 0.85, W: x1 - x0, H: size }
  const words = Object.entries(area).flatMap(([name, value]) => [`-${name}`, `${Math.round(value * scale)}`])
  const at = ['-f', `${page}`, '-l', `${page}`]
  const picture = execFileSync('pdftoppm', ['-gray', '-r', '300', ...at, ...words, file])
  const size0 = Math.round(area.W * scale) * Math.round(area.H * scale)
  return Math.min(...picture.subarray(picture.length - size0))
}

type Box = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }

/** Upper left, upper right, lower left, lower right. */
function boxOf(corners: readonly number[], at: number): Box {
  const [left = 0, top = 0, right = 0, , , bottom = 0] = corners.slice(at * 8, at * 8 + 8)
  return { left, right, bottom, top }
}

/**
 * Points by which the edges are off the words. In a justified line the room after a glyph belongs to it, as it does when
 * it is selected: up to the next glyph the right edge is right. Of full-width punctuation half the width may be squeezed
 * away, which a reader of the file is not told: there the edge may be anywhere between the ink and the full width.
 */
function missedEdges(box: Box, inside: readonly Glyph[], glyphs: readonly Glyph[]) {
  const solid = inside.filter(({ text }) => text.trim() !== '')
  const first = solid.toSorted((a, b) => a.x0 - b.x0)[0]
  const last = solid.toSorted((a, b) => b.x1 - a.x1)[0]
  if (first === undefined || last === undefined) return { left: Infinity, right: Infinity }
  const next = glyphs
    .filter(({ page, y }) => page === last.page && Math.abs(y - last.y) < last.size * 0.7)
    .map(({ x0 }) => x0)
    .filter((x0) => x0 >= last.x1 && x0 < last.x1 + last.size / 2)
  return {
    left: outside(
      box.left,
      Math.min(...inside.map(({ x0 }) => x0)),
      first.x0 + (/[\p{Ps}\p{Pi}]/u.test(first.text) ? first.size / 2 : 0),
    ),
    right: outside(
      box.right,
      last.x1 - (/[\p{Pe}\p{Pf}，。、；：]/u.test(last.text) ? last.size / 2 : 0),
      Math.max(...inside.map(({ x1 }) => x1), next.length === 0 ? 0 : Math.min(...next)),
    ),
  }
}

function outside(value: number, low: number, high: number): number {
  return Math.max(low - value, value - high, 0)
}

/** By the middle of the glyph. */
function isIn(glyph: Glyph, page: number, box: Box): boolean {
  const x = (glyph.x0 + glyph.x1) / 2
  const y = glyph.y + glyph.size * 0.3
  return glyph.page === page + 1 && x > box.left && x < box.right && y > box.bottom && y < box.top
}

/** Lines are in the order of the page, those of two columns side by side: letters are compared, not their order. */
function letters(text: string): string {
  return [...text.normalize('NFKC').replace(/\s/gu, '').replaceAll('ʼ', '’')].toSorted().join('')
}
