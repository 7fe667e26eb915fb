/** Every annotation of an exported PDF, read back by another reader: its words by the glyphs, its note, author, dates. */
import { expect, test } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import { writtenAnnotations } from '../electron/fixtures/printed-pdf.ts'
import { newFolder, root } from './app.ts'
import { readGlyphs } from './read-glyphs.ts'

const samples = path.join(root, 'docs/samples/unicri-2024.annotation')

function cli(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/cli.mjs', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

const data = newFolder()

test.beforeAll(() => {
  cli('annotations', 'import', samples, '--data', data)
})

for (const layout of ['columns', 'interleaved']) {
  test(`${layout}: exact words, notes, authors and dates of every annotation`, async () => {
    test.setTimeout(120_000)
    const file = path.join(newFolder(layout), 'report.pdf')
    cli('export', 'unicri-2024', '--format', 'pdf', '--layout', layout, '-o', file, '--data', data)
    const notebook = JSON.parse(
      cli('annotations', 'list', '--json', '--data', data),
    ) as readonly PlacedAnnotation[]
    const bytes = fs.readFileSync(file)
    const written = await writtenAnnotations(bytes)
    const glyphs = (await readGlyphs(bytes)).filter(({ text }) => text.trim() !== '')
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax')

    for (const annotation of notebook) {
      const parts = written.filter(({ id }) => id?.replace(/#\d+$/, '') === annotation.id)
      const [first] = parts
      expect(first?.contents ?? '').toContain(annotation.note)
      expect(first?.author).toBe(annotation.author)
      expect(first?.created).toBe(`D:${annotation.created.replace(/\D/g, '').slice(0, 14)}Z`)
      const quads = parts.flatMap(({ page, quads: corners }) =>
        Array.from({ length: corners.length / 8 }, (_, at) => ({ page, box: boxOf(corners, at) })),
      )
      const words = quads.flatMap(({ page, box }) => glyphs.filter((glyph) => isIn(glyph, page, box)))
      const marked = annotation.anchors.filter(isTextAnchor).map(({ exact }) => exact)
      expect(letters(words.map(({ text }) => text).join(''))).toBe(letters(marked.join('')))
      for (const { page, box } of quads) {
        const inside = glyphs.filter((glyph) => isIn(glyph, page, box))
        expect(Math.abs(box.left - Math.min(...inside.map(({ x0 }) => x0)))).toBeLessThan(0.5)
        expect(Math.abs(box.right - Math.max(...inside.map(({ x1 }) => x1)))).toBeLessThan(0.5)
      }
    }
  })
}

type Box = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }

/** Upper left, upper right, lower left, lower right. */
function boxOf(corners: readonly number[], at: number): Box {
  const [left = 0, top = 0, right = 0, , , bottom = 0] = corners.slice(at * 8, at * 8 + 8)
  return { left, right, bottom, top }
}

/** By the middle of the glyph. */
function isIn(glyph: Awaited<ReturnType<typeof readGlyphs>>[number], page: number, box: Box): boolean {
  const x = (glyph.x0 + glyph.x1) / 2
  const y = glyph.y + glyph.size * 0.3
  return glyph.page === page + 1 && x > box.left && x < box.right && y > box.bottom && y < box.top
}

/** Lines are in the order of the page, those of two columns side by side: letters are compared, not their order. */
function letters(text: string): string {
  return [...text.normalize('NFKC').replace(/\s/gu, '')].toSorted().join('')
}
