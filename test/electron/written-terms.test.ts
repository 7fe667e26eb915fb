/** Files of terms that were written: read by other readers, and the same when they come back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TermFormat } from '../../shared/model/term.ts'
import { termFormats } from '../../shared/model/term.ts'
import { safeCell } from '../../shared/export/csv-text.ts'
import { plainDraft } from '../../shared/terms/term-draft.ts'
import { openDesk } from './fixtures/term-desk.ts'
import type { Desk } from './fixtures/term-desk.ts'

async function written(desk: Desk, which: 'own' | 'all', format: TermFormat): Promise<string> {
  const path = join(desk.folder, `out.${format}`)
  const host = { ...desk.deps.host, chooseSavePath: () => Promise.resolve(path) }
  const deps = { ...desk.deps, host }
  const { createTermService } = await import('../../electron/services/term-service.ts')
  await createTermService(deps).write({ which, format, interfaceLang: 'zh' })
  return path
}

test.each(termFormats)('all terms as %s: what is written is the same when it comes back', async (format) => {
  const desk = openDesk()
  const { terms } = desk.services
  await terms.save(
    {
      en: '=1+1',
      acronym: '@x',
      kind: '自定',
      zh: '＝式“引”',
      variants: ['-a', "'=b"],
      note: '一\n"二"\t三',
      comment: '＋',
      of: null,
    },
    null,
  )
  const plan = await terms.plan(await written(desk, 'all', format))
  expect(plan.counts).toEqual({ added: 0, changed: 0, same: 931, refused: 0 })
  const text = readFileSync(join(desk.folder, `out.${format}`), 'utf8')
  if (format !== 'tbx') expect(text).toContain("'=1+1")
})

test.each([
  ['csv', ','],
  ['tsv', '\t'],
] as const)('another program reads in %s what the terms are', async (format, delimiter) => {
  const desk = openDesk()
  await desk.services.terms.save(
    {
      en: 'paper, "trail"',
      acronym: null,
      kind: 'tool',
      zh: '纸迹',
      variants: ['甲', '乙'],
      note: '一\n二',
      comment: '-我',
      of: null,
    },
    null,
  )
  const file = await written(desk, 'all', format)
  const parserOptions = { delimiter, encoding: 'utf8' as const }
  const sheet = await new ExcelJS.Workbook().csv.readFile(file, {
    parserOptions,
    map: (value: unknown) => value,
  })
  const cells = (sheet.getSheetValues() as (readonly unknown[])[])
    .slice(1)
    .map((row) => row.slice(1).map(String))
  const terms = await desk.services.terms.list()
  expect(cells).toEqual([
    ['en', 'acronym', 'kind', 'zh', 'variants', 'note', 'comment'],
    ...terms.map(({ en, acronym, kind, zh, variants, note, comment }) =>
      [en, acronym ?? '', kind, zh, variants.join('；'), note ?? '', comment].map(safeCell),
    ),
  ])
  expect(cells.at(-1)).toEqual(['paper, "trail"', '', 'tool', '纸迹', '甲；乙', '一\n二', "'-我"])
})

test('whatever the reader enters comes back from a file as the same, in any format', async () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => !/[\u0000-\u0008\u000b-\u001f\u007f;；\ufffd\ufffe\uffff]|\p{Surrogate}/u.test(text))
  const draft = fc.record({
    en: words,
    acronym: fc.option(words),
    kind: fc.constantFrom('concept', 'tool'),
    zh: words,
    variants: fc.array(words, { maxLength: 3 }),
    note: fc.option(words),
    comment: fc.oneof(fc.constant(''), words),
    of: fc.constant(null),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 4 }), async (drafts) => {
      const desk = openDesk()
      const { terms } = desk.services
      for (const each of drafts.map(plainDraft).filter(({ en, zh }) => en !== '' && zh !== ''))
        await Promise.resolve(terms.save(each, null)).catch(() => undefined)
      const own = (await terms.list()).filter(({ origin }) => origin === 'own').length
      if (own === 0) return
      for (const format of termFormats) {
        const { counts } = await terms.plan(await written(desk, 'own', format))
        expect(counts).toEqual({ added: 0, changed: 0, same: own, refused: 0 })
      }
    }),
    { numRuns: 40 },
  )
})
