/** Key words in context and renderings over the real pack, against a plain scan of every text; lines taken along. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../shared/model/block.ts'
import { langs, otherLang } from '../../shared/model/report.ts'
import type { LinesRequest, Renderings } from '../../shared/model/search.ts'
import { AppError } from '../../shared/result.ts'
import { searchText } from '../../shared/search/fold.ts'
import { createServices } from '../../electron/services/services.ts'
import { listLines } from '../../electron/services/search/list-lines.ts'
import { resolveQuery } from '../../electron/services/search/resolve-query.ts'
import { termWords } from '../../electron/services/search/term-words.ts'
import { problemsOf, schemaFile } from '../programs.ts'
import { readCsv } from '../shared/export/read-csv.ts'
import { named, rootOf, textIn } from '../shared/export/translation-material.ts'
import { realReports, realTerms } from '../shared/terms/real-reports.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

const textOf = new Map<string, Block>(
  realReports.flatMap(({ report, blocks }) =>
    blocks.map((block) => [`${report} ${block.key}`, block] as const),
  ),
)

const renderings = async ({ services }: Opened, text: string): Promise<Renderings> =>
  services.search.renderings({ text })

test('a line for every place that a scan finds, exact in its text', async () => {
  const stores = openTestStores()
  const chinese = [...textOf].flatMap(([address, { text }]) =>
    text.zh === null ? [] : [{ address, text: text.zh }],
  )
  const stretch = fc
    .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }))
    .map(([entry, start, length]) => {
      const { text } = chinese[entry % chinese.length] ?? { text: '' }
      return text.slice(start % text.length, (start % text.length) + length)
    })
  await fc.assert(
    fc.asyncProperty(stretch, async (wanted) => {
      fc.pre(/^\p{Script=Han}+$/u.test(wanted) && searchText(wanted) === wanted)
      const { total, lines } = await stores.services.search.concordance({ text: `「${wanted}」`, lang: 'zh' })
      expect(total).toBe(lines.length)
      for (const { report, key, range, left, match, right } of lines) {
        const text = textOf.get(`${report} ${key}`)?.text.zh ?? ''
        expect(searchText(match)).toBe(wanted)
        expect(text.slice(range[0] - left.length, range[1] + right.length)).toBe(left + match + right)
      }
      const found = lines.map(({ report, key, range }) => `${report} ${key} ${range[0]}`)
      const scanned = chinese.flatMap(({ address, text }) =>
        Array.from(text.matchAll(new RegExp(wanted, 'g')), ({ index }) => `${address} ${index}`),
      )
      expect(scanned.filter((place) => !found.includes(place))).toEqual([])
      expect(new Set(found).size).toBe(found.length)
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('fields narrow it, a limit lists the first, and the total counts all', async () => {
  const { services } = openTestStores()
  const all = await services.search.concordance({ text: '资产追回' })
  expect(all.total).toBe(23)
  const one = await services.search.concordance({ text: '资产追回 report:unicri-2024 kind:paragraph' })
  expect(one.lines).toEqual(
    all.lines.filter(({ report, kind }) => report === 'unicri-2024' && kind === 'paragraph'),
  )
  const few = await services.search.concordance({ text: '资产追回', limit: 5 })
  expect(few).toEqual({ total: 23, lines: all.lines.slice(0, 5) })
  expect(await services.search.concordance({ text: 'report:unicri-2024' })).toEqual({ total: 0, lines: [] })
})

test('each line has the sentence pair of its own place, with its own counterpart marked', async () => {
  const { services } = openTestStores()
  const { lines } = await services.search.concordance({ text: '资产追回' })
  for (const { report, key, lang, range, pair, marks, sentence, at } of lines) {
    const block = textOf.get(`${report} ${key}`)
    const own =
      block?.sentences.filter((each) =>
        each[lang].some(([start, end]) => start < range[1] && range[0] < end),
      ) ?? []
    const words = own.flatMap((each) =>
      each[otherLang(lang)].map((other) => block?.text[otherLang(lang)]?.slice(...other)),
    )
    for (const each of words) expect(pair).toContain(each)
    expect(marks.map((mark) => pair?.slice(...mark).toLowerCase())).toEqual([
      expect.stringMatching(/^(criminal assets recovery agency|asset recovery)$/),
    ])
    expect(sentence.slice(at, at + 4)).toBe('资产追回')
  }
  // Five in one sentence: each has another of its five counterparts.
  const five = lines.filter(({ report, key }) => report === 'sg-crime-2020' && key === 'p34')
  expect(new Set(five.map(({ marks }) => marks[0]?.[0])).size).toBe(5)
})

test('a word that goes on is the match as a whole, and words that follow each other are one', async () => {
  const { services } = openTestStores()
  const begun = await services.search.concordance({ text: 'traffick' })
  expect(new Set(begun.lines.map(({ match }) => match.toLowerCase()))).toEqual(
    new Set(['trafficking', 'trafficked', 'traffickers']),
  )
  const phrase = await services.search.concordance({ text: 'asset recovery' })
  expect(phrase.lines.map(({ match }) => match)).toContain('Assets Recovery')
  expect(phrase.lines.filter(({ match }) => match === 'asset recovery').length).toBeGreaterThan(8)
})

test('it ends when it is not wanted any more', async () => {
  const { deps } = openTestStores()
  const words = await termWords(deps)
  let rests = 0
  const rest = () => {
    rests += 1
    return rests > 20 ? Promise.reject(new AppError('search-cancelled')) : Promise.resolve()
  }
  await expect(listLines(resolveQuery(deps, { text: '的' }, words), undefined, words, rest)).rejects.toThrow(
    AppError,
  )
})

test('资产追回 and asset recovery: by the glossary, by the sentence pairs, and what longer terms have', async () => {
  const stores = openTestStores()
  const chinese = await renderings(stores, '资产追回')
  expect(chinese).toMatchObject({
    term: '资产追回',
    lang: 'zh',
    known: true,
    total: 8,
    inLonger: 15,
    without: [],
  })
  expect(chinese.forms.map(({ text, source, places }) => [text, source, places.length])).toEqual([
    ['asset recovery', 'glossary', 8],
  ])
  const english = await renderings(stores, 'asset recovery')
  expect(english.forms.map(({ text, source, places }) => [text, source, places.length])).toEqual([
    ['资产追回', 'glossary', 8],
    ['追回资产', 'found', 3],
  ])
  expect(english.total).toBe(11)
})

test('what the reader adds to a term is a rendering of the glossary, and a term of the reader’s own works', async () => {
  const stores = openTestStores()
  const [term] = (await stores.services.terms.list()).filter(({ en }) => en === 'asset recovery')
  if (term === undefined) throw new Error('the glossary lacks asset recovery')
  const { en, acronym, kind, zh, note, comment, of } = term
  await stores.services.terms.save(
    { en, acronym, kind, zh, note, comment, of, variants: ['追回资产'] },
    term.id,
  )
  const english = await renderings(stores, 'asset recovery')
  expect(english.forms.map(({ text, source }) => [text, source])).toEqual([
    ['资产追回', 'glossary'],
    ['追回资产', 'glossary'],
  ])
  expect((await renderings(stores, '妇女')).known).toBe(false)
  const own = {
    en: 'women',
    acronym: null,
    kind: 'concept',
    zh: '妇女',
    variants: ['女性'],
    note: null,
    comment: '',
    of: null,
  }
  await stores.services.terms.save(own, null)
  expect(await renderings(stores, '妇女')).toMatchObject({
    known: true,
    forms: [{ text: 'women', source: 'glossary' }],
  })
})

test('every place of a term is told of once, and marks have the words of the form', async () => {
  const stores = openTestStores()
  const sample = realTerms.filter((_, at) => at % 23 === 0)
  for (const term of sample) {
    for (const lang of langs) {
      const found = await renderings(stores, lang === 'zh' ? `「${term.zh}」` : `"${term.en}"`)
      const lines = [...found.forms.flatMap(({ places }) => places), ...found.without]
      expect([term.en, lang, lines.length]).toEqual([term.en, lang, found.total])
      const places = lines.map(({ report, key, range }) => `${report} ${key} ${range[0]}`)
      expect(new Set(places).size).toBe(places.length)
      for (const { source, places: own } of found.forms) {
        for (const { pair, marks } of own) {
          expect(marks).toHaveLength(1)
          if (source === 'glossary') expect(pair?.slice(...(marks[0] ?? [0, 0])).length).toBeGreaterThan(1)
        }
      }
    }
  }
}, 60_000)

test('a term that no glossary has is found with what its sentences have in common', async () => {
  const stores = openTestStores()
  const { known, forms } = await renderings(stores, 'women')
  expect(known).toBe(false)
  expect(forms.slice(0, 2).map(({ text, source }) => [text, source])).toEqual([
    ['妇女', 'found'],
    ['女性', 'found'],
  ])
  const narrowed = await renderings(stores, 'women report:unicri-2024')
  expect(new Set(narrowed.forms.flatMap(({ places }) => places.map(({ report }) => report)))).toEqual(
    new Set(['unicri-2024']),
  )
})

test.each([
  '',
  '   ',
  '""',
  '*',
  '-',
  'OR',
  '"*" OR NEAR(',
  'report:',
  '\u202e资产\u202c',
  '😀',
  "'; DROP TABLE blocks; --",
  '的'.repeat(10_000),
  'lang:zh',
  '（',
])('any text at all is answered: %j', async (text) => {
  const { services } = openTestStores()
  const { total, lines } = await services.search.concordance({ text })
  expect(lines.length).toBeLessThanOrEqual(total)
  const found = await services.search.renderings({ text })
  expect(found.forms.flatMap(({ places }) => places).length + found.without.length).toBe(
    Math.min(found.total, 5000),
  )
})

type Desk = Pick<Opened, 'services'> & {
  readonly folder: string
  readonly copied: { text: string; html?: string }[]
}

/** The system's dialog answers with this file; null: it is closed. */
function deskSaving(name: string | null): Desk & { readonly file: string } {
  const opened = openTestStores()
  const folder = temporaryFolder()
  const file = join(folder, name ?? '')
  const copied: { text: string; html?: string }[] = []
  const host = {
    ...opened.deps.host,
    chooseSavePath: () => Promise.resolve(name === null ? null : file),
    copyText: (forms: { text: string; html?: string }) => Promise.resolve(void copied.push(forms)),
  }
  const deps = { ...opened.deps, host }
  return { services: createServices(deps), folder, file, copied }
}

const inContext: LinesRequest = { of: 'concordance', query: { text: '资产追回' }, sort: 'right' }

test('copied: a table of Chinese and English, each sentence pair once', async () => {
  const desk = deskSaving(null)
  expect(await desk.services.search.copy(inContext)).toBe(23)
  const [forms] = desk.copied
  const rows = forms?.text.split('\n').map((row) => row.split('\t')) ?? []
  expect(rows.length).toBeGreaterThan(10)
  expect(new Set(rows.map((row) => row.join('\t'))).size).toBe(rows.length)
  for (const [zh, en, ...more] of rows) {
    expect(zh).toContain('资产追回')
    expect(en).toMatch(/assets? recovery/i)
    expect(more).toEqual([])
  }
  expect(forms?.html?.match(/<tr>/g)).toHaveLength(rows.length)
  expect(forms?.html).toContain('<td lang="zh-Hans">')
})

test('written as CSV: the lines in their order, which read back as they are', async () => {
  const desk = deskSaving('lines.csv')
  const written = await desk.services.search.write({ lines: inContext, format: 'csv', interfaceLang: 'zh' })
  expect(written).toMatchObject({ file: desk.file, lines: 23 })
  const bytes = readFileSync(desk.file)
  expect(bytes.length).toBe(written?.bytes)
  const [head, ...rows] = readCsv(bytes.toString('utf8').slice(1))
  const at = (name: string) => head?.indexOf(name) ?? -1
  expect(rows.map((row) => row[at('match')])).toEqual(Array.from({ length: 23 }, () => '资产追回'))
  for (const row of rows) expect(row[at('rendering')]).toMatch(/assets? recovery/i)
  const { lines } = await desk.services.search.concordance({ text: '资产追回' })
  expect(rows.map((row) => `${row[0]} ${row[1]} ${row[at('right')]}`).toSorted()).toEqual(
    lines.map(({ report, key, right }) => `${report} ${key} ${right}`).toSorted(),
  )
  expect(rows.map((row) => row[0])).not.toEqual(lines.map(({ report }) => report))
})

test('written as TMX: valid, sentence by sentence, source first, only what was asked for', async () => {
  const desk = deskSaving('lines.tmx')
  const request: LinesRequest = { of: 'rendering', query: { text: 'asset recovery' }, form: '追回资产' }
  expect(
    await desk.services.search.write({ lines: request, format: 'tmx', interfaceLang: 'en' }),
  ).toMatchObject({ lines: 3 })
  const xml = readFileSync(desk.file, 'utf8')
  expect(problemsOf(xml)).toBe('')
  const [dtd, xsd] = [schemaFile('tmx/tmx14.dtd'), schemaFile('tmx/tmx14.xsd')]
  if (dtd !== null) expect(problemsOf(xml, '--dtdvalid', dtd)).toBe('')
  if (xsd !== null) expect(problemsOf(xml, '--schema', xsd)).toBe('')
  const root = rootOf(xml)
  expect(named(root, 'header')[0]?.attributes).toMatchObject({ segtype: 'sentence', srclang: 'en' })
  const units = named(root, 'tu').map((unit) => ({
    tuid: unit.attributes['tuid'] ?? '',
    texts: named(unit, 'tuv').map((tuv) => textIn(named(tuv, 'seg')[0])),
  }))
  expect(units).toHaveLength(3)
  for (const { tuid, texts } of units) {
    const [report, key = ''] = tuid.replace(/#\d+$/, '').split('/')
    const block = textOf.get(`${report} ${key}`)
    expect(block?.text.en).toContain(texts[0])
    expect(block?.text.zh).toContain(texts[1])
    expect(texts[0]?.toLowerCase()).toContain('asset recovery')
    expect(texts[1]).toContain('追回资产')
  }
})

test('a dialog that is closed writes nothing; a folder that is not there is told, and nothing is left', async () => {
  const closed = deskSaving(null)
  expect(
    await closed.services.search.write({ lines: inContext, format: 'csv', interfaceLang: 'zh' }),
  ).toBeNull()
  const away = deskSaving('nowhere/lines.csv')
  await expect(
    away.services.search.write({ lines: inContext, format: 'csv', interfaceLang: 'zh' }),
  ).rejects.toMatchObject({
    code: 'file-not-writable',
  })
  expect(existsSync(away.file)).toBe(false)
})
