/** Files of terms: read in every encoding and form, accounted for row by row, taken in whole. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ListedTerm } from '../../shared/model/term.ts'
import { AppError } from '../../shared/result.ts'
import { planTerms } from '../../shared/terms/plan-terms.ts'
import { readTermFile } from '../../electron/services/terms/read-term-file.ts'
import { temporaryFolder } from './fixtures/stores.ts'
import { dct, file, martif, openDesk, planOf, rows, table, tbx2019 } from './fixtures/term-desk.ts'

test('an account of each row: added, changed, the same, refused with its line and reason', async () => {
  const desk = openDesk()
  const before = await desk.services.terms.list()
  const plan = await planOf(desk, 'terms.csv', table)
  expect(plan).toMatchObject({
    file: 'terms.csv',
    format: 'csv',
    encoding: 'utf-8',
    counts: { added: 2, changed: 1, same: 1, refused: 4 },
  })
  expect(plan.rows).toMatchObject([
    { line: 2, en: 'paper trail', outcome: 'added' },
    { line: 3, outcome: 'same' },
    { line: 4, outcome: 'changed', id: 'pack:asset confiscation agency', before: '资产没收机构' },
    { line: 5, outcome: 'refused', reason: 'missing-zh', first: null },
    { line: 6, outcome: 'refused', reason: 'missing-en' },
    { line: 7, outcome: 'refused', reason: 'duplicate', first: 2 },
    { line: 8, en: '=HYPERLINK("http://example.org")', outcome: 'added' },
    { line: 9, outcome: 'refused', reason: 'too-long' },
  ])
  expect(await desk.services.terms.list()).toEqual(before)

  const { counts } = await desk.services.terms.take(join(desk.folder, 'terms.csv'), plan.sha256)
  expect(counts).toEqual(plan.counts)
  const after = await desk.services.terms.list()
  expect(after).toHaveLength(932)
  expect(after.find(({ en }) => en === 'paper trail')).toMatchObject({
    variants: ['书证线索', '纸面痕迹'],
    kind: 'concept',
    origin: 'own',
  })
  expect(after.find(({ en }) => en === 'asset confiscation agency')).toMatchObject({
    acronym: 'ACA',
    zh: '资产充公机构',
    kind: 'organization',
    origin: 'changed',
  })
  // A second time nothing is new.
  expect((await planOf(desk, 'again.csv', table)).counts).toEqual({
    added: 0,
    changed: 0,
    same: 4,
    refused: 4,
  })
})

test('what was taken in can be taken back: added terms go, changed ones are as they were', async () => {
  const desk = openDesk()
  const { terms } = desk.services
  await terms.save(
    {
      en: 'paper trail',
      acronym: null,
      kind: 'tool',
      zh: '纸迹',
      variants: [],
      note: null,
      comment: '我',
      of: null,
    },
    null,
  )
  const before = await terms.list()
  const plan = await planOf(desk, 'terms.csv', table)
  expect(plan.counts).toEqual({ added: 1, changed: 2, same: 1, refused: 4 })
  await terms.take(join(desk.folder, 'terms.csv'), plan.sha256)
  expect(await terms.list()).not.toEqual(before)
  await terms.takeBack()
  expect(await terms.list()).toEqual(before)
  // There is nothing more to take back.
  await terms.takeBack()
  expect(await terms.list()).toEqual(before)
})

test('what a file says nothing of stays: a comment of the reader’s, variants, notes', async () => {
  const desk = openDesk()
  const { terms } = desk.services
  const term = (await terms.list()).find(({ en }) => en === 'action-oriented research') as ListedTerm
  const { id, reports: _reports, origin: _origin, ...draft } = term
  await terms.save({ ...draft, comment: '再查' }, id)
  const plan = await planOf(
    desk,
    'two.tsv',
    'action-oriented research\t面向行动的研究\npaper trail\t书面线索\n',
  )
  expect(plan).toMatchObject({ format: 'tsv', counts: { added: 1, changed: 1 } })
  await terms.take(join(desk.folder, 'two.tsv'), plan.sha256)
  expect((await terms.list()).find((each) => each.id === id)).toMatchObject({
    zh: '面向行动的研究',
    variants: term.variants,
    note: term.note,
    comment: '再查',
  })
})

test.each([
  ['UTF-8', Buffer.from(rows), 'utf-8'],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${rows}`), 'utf-8'],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${rows}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 without one', Buffer.from(rows, 'utf16le'), 'utf-16le'],
  ['UTF-16 the other way round', Buffer.from(rows, 'utf16le').swap16(), 'utf-16be'],
  ['GB18030', gb18030(rows), 'gb18030'],
] as const)('a table in %s', async (_name, bytes, encoding) => {
  const plan = await planOf(openDesk(), 'terms.csv', bytes)
  expect(plan).toMatchObject({
    encoding,
    rows: [{ line: 2, en: 'paper trail', zh: '书面线索', outcome: 'added' }],
  })
})

/** Only what the test needs of it: each character by looking for the two bytes that are read as it. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, readonly number[]>()
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      bytes.set(decoder.decode(new Uint8Array([first, second])), [first, second])
  return Buffer.from(
    [...text].flatMap((each) => (each < '\u0080' ? [each.charCodeAt(0)] : (bytes.get(each) ?? []))),
  )
}

test.each([
  [
    'wrong columns',
    'Titel,Seite\nVorwort,1\n',
    { code: 'terms-columns', details: { line: 1, found: 'Titel | Seite' } },
  ],
  ['two columns of one language', 'one,two\nthree,four\n', { code: 'terms-columns' }],
  ['nothing', '', { code: 'terms-empty' }],
  ['only names of columns', 'English,Chinese\n', { code: 'terms-empty' }],
  ['a quotation mark without its pair', 'English,Chinese\na,"甲\nb,乙\n', { code: 'terms-table' }],
  [
    'no text at all',
    new Uint8Array([0x45, 0x0a, 0xff, 0xff, 0x80, 0x0a]),
    { code: 'terms-encoding', details: { line: 2 } },
  ],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    { code: 'terms-encoding' },
  ],
  ['other XML', '<html><body/></html>', { code: 'terms-xml' }],
  ['broken XML', '<tbx>\n<text>\n</tbx>', { code: 'terms-xml' }],
  [
    'XML nested without end',
    `<tbx>${'<a>'.repeat(60_000)}${'</a>'.repeat(60_000)}</tbx>`,
    { code: 'terms-xml' },
  ],
  [
    'entities',
    '<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><tbx><text>&b;</text></tbx>',
    { code: 'terms-xml', details: { line: 1 } },
  ],
  [
    'an entity nobody declared',
    '<tbx><text><body><conceptEntry>&x;</conceptEntry></body></text></tbx>',
    { code: 'terms-xml' },
  ],
] as const)('%s: refused whole, nothing is changed', async (_name, content, failure) => {
  const desk = openDesk()
  await expect(async () => planOf(desk, 'terms.csv', content)).rejects.toMatchObject(failure)
  expect(await desk.services.terms.list()).toHaveLength(930)
})

test('a file that is not there, a folder, and one that changed after it was looked at', async () => {
  const desk = openDesk()
  const { terms } = desk.services
  await expect(async () => terms.plan(join(desk.folder, 'none.csv'))).rejects.toThrow('file-not-found')
  await expect(async () => terms.plan(desk.folder)).rejects.toThrow('file-not-readable')
  const { sha256 } = await planOf(desk, 'terms.csv', table)
  const path = file(desk, 'terms.csv', `${table}\r\nlater,,后来,,,`)
  await expect(async () => terms.take(path, sha256)).rejects.toThrow('terms-changed')
  expect(await terms.list()).toHaveLength(930)
})

test.each([
  ['DCA', tbx2019, ['线索股', '書面線索股'], 2],
  ['DCT', dct, ['线索股', '書面線索股'], 2],
  ['martif', martif, ['线索股'], 1],
] as const)('TBX in the form %s', async (_name, content, variants, rowsThere) => {
  const desk = openDesk()
  const plan = await planOf(desk, 'terms.tbx', content)
  expect(plan).toMatchObject({ format: 'tbx', counts: { added: 1, refused: rowsThere - 1 } })
  await desk.services.terms.take(join(desk.folder, 'terms.tbx'), plan.sha256)
  expect((await desk.services.terms.list()).at(-1)).toMatchObject({
    en: 'Paper Trail Unit',
    acronym: 'PTU',
    zh: '书面线索股',
    variants,
    kind: 'organization',
    note: 'see para. 4',
  })
})

test('a hundred thousand rows, with duplicates among them, are accounted for and taken in', async () => {
  const desk = openDesk()
  const lines = Array.from({ length: 100_000 }, (_, at) => `term ${at % 99_000},术语${at}`)
  const plan = await planOf(desk, 'many.csv', `English,Chinese\n${lines.join('\n')}\n`)
  expect(plan.counts).toEqual({ added: 99_000, changed: 0, same: 0, refused: 1000 })
  expect(plan.rows.filter(({ outcome }) => outcome === 'added')).toHaveLength(2000)
  expect(plan.rows.at(-1)).toMatchObject({ line: 100_001, outcome: 'refused', first: 1001 })
  await desk.services.terms.take(join(desk.folder, 'many.csv'), plan.sha256)
  expect(await desk.services.terms.list()).toHaveLength(930 + 99_000)
}, 60_000)

test('any bytes at all, and files with bytes changed, are read or refused by name', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'any.csv')
  const changed = fc
    .tuple(
      fc.constantFrom(table, tbx2019, dct, martif, rows),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
    )
    .map(([text, changes]) => {
      const bytes = Buffer.from(text)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      return bytes
    })
  const cut = fc
    .tuple(fc.constantFrom(table, tbx2019, martif), fc.nat())
    .map(([text, at]) => Buffer.from(text).subarray(0, at % text.length))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), changed, cut), async (bytes) => {
      writeFileSync(path, bytes)
      try {
        const { rows: read } = await readTermFile(path)
        planTerms(read, [])
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
        expect((error as AppError).code).toMatch(/^terms-/)
      }
    }),
    { numRuns: 1000 },
  )
})
