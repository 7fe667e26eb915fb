/** Search over the real pack against a plain scan of every text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import type { SearchResult } from '../../shared/model/search.ts'
import { countByIndex, findTexts } from '../../electron/services/search/find-texts.ts'
import { resolveQuery } from '../../electron/services/search/resolve-query.ts'
import { termWords } from '../../electron/services/search/term-words.ts'
import { searchText } from '../../shared/search/fold.ts'
import { draftQuoting, openTestStores } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

type Entry = { readonly report: ReportId; readonly key: BlockKey; readonly lang: Lang; readonly text: string }

function allTexts({ services }: Opened): readonly Entry[] {
  const reports = services.library.list()
  if (reports instanceof Promise) throw new Error('the library answers at once')
  return reports.flatMap(({ id }) => {
    const report = services.library.text(id)
    if (report instanceof Promise) throw new Error('the library answers at once')
    return report.blocks.flatMap(({ key, text }) =>
      langs.flatMap((lang) => (text[lang] === null ? [] : [{ report: id, key, lang, text: text[lang] }])),
    )
  })
}

async function find({ services }: Opened, text: string): Promise<SearchResult> {
  return services.search.find({ text, limit: 10_000 })
}

/** In quotes white space and quotes are literal, so that the query is the stretch itself. */
const literal = (stretch: string) => `「${stretch}」`
const address = ({ report, key, lang }: Omit<Entry, 'text'>) => `${report} ${key} ${lang}`

async function expectSame(stores: Opened, query: string, expected: readonly Entry[]): Promise<void> {
  const { total, hits } = await find(stores, query)
  expect(hits.map(address).toSorted()).toEqual(expected.map(address).toSorted())
  expect(total).toBe(expected.length)
  const listed = await stores.services.search.find({ text: query, sort: 'place', limit: 20, offset: 10 })
  expect(listed.hits.map(address)).toEqual(expected.slice(10, 30).map(address))
}

const atOnce = () => Promise.resolve()

const opened = () => {
  const stores = openTestStores()
  return { stores, entries: allTexts(stores).map((entry) => ({ ...entry, folded: searchText(entry.text) })) }
}

test('any stretch of Chinese is found in exactly the texts that contain it, and at its places', async () => {
  const { stores, entries } = opened()
  const chinese = entries.filter(({ lang }) => lang === 'zh')
  const words = await termWords(stores.deps)
  const stretch = fc
    .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }))
    .map(([entry, start, length]) => {
      const { text } = chinese[entry % chinese.length] ?? { text: '' }
      const from = start % text.length
      return text.slice(from, from + length)
    })
  let checked = 0
  await fc.assert(
    fc.asyncProperty(stretch, async (query) => {
      // Letters and digits alone are words, not substrings: the next test. Quotes of our own would end the phrase.
      if (!/\p{Script=Han}/u.test(query) || /[「」]|^\s|\s$/.test(query)) return
      checked += 1
      const wanted = searchText(query)
      const asked = resolveQuery(stores.deps, { text: literal(query) }, words)
      const found: string[] = []
      for await (const { text, ranges, ...place } of findTexts(asked, atOnce)) {
        found.push(address(place))
        for (const [start, end] of ranges) expect(searchText(text.slice(start, end))).toContain(wanted)
      }
      const expected = entries.filter(({ folded }) => folded.includes(wanted))
      expect(found).toEqual(expected.map(address))
      if (asked.packs.every(({ plan }) => plan.exact))
        expect(await countByIndex(asked, atOnce)).toBe(expected.length)
    }),
    { numRuns: 2500 },
  )
  expect(checked).toBeGreaterThan(2000)
}, 60_000)

test('the other script, width and spacing of a stretch find the same', async () => {
  const { stores, entries } = opened()
  for (const [typed, meant] of [
    ['資產追回', '资产追回'],
    ['聯合國', '联合国'],
    ['第1540（2004）號', '第1540(2004)号'],
    ['第 1540 (2004) 号', '第1540(2004)号'],
    ['１６．４．１', '16.4.1'],
    ['「2018 年 5 月」', '2018年5月'],
    ["Secretary-General's", "secretary-general's"],
    ['“Secretary–General’s”', "secretary-general's"],
    ['\u200e犯罪\u200f', '犯罪'],
  ] as const) {
    const expected = entries.filter(({ folded }) => folded.includes(meant))
    const { hits } = await find(stores, typed)
    expect([typed, hits.map(address).toSorted()]).toEqual([typed, expected.map(address).toSorted()])
  }
})

const wordLetter = '[[\\p{L}\\p{N}\\p{M}]--\\p{Script=Han}]'

test('words are found from the start of a word and may go on; in quotes whole words, with a star their beginnings', async () => {
  const { stores, entries } = opened()
  const words = entries.flatMap(({ folded }) => folded.match(/[a-z0-9][a-z0-9 -]*/g) ?? [])
  const query = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 24 })).map(([word, from, length]) => {
    const stretch = words[word % words.length] ?? ''
    const start = stretch.lastIndexOf(' ', from % stretch.length) + 1
    return stretch.slice(start, start + length).trim()
  })
  await fc.assert(
    fc.asyncProperty(query, async (wanted) => {
      fc.pre(/[a-z0-9]$/.test(wanted) && wanted.length > 0 && /^[a-z0-9]/.test(wanted))
      const begins = new RegExp(`(?<!${wordLetter})${wanted}`, 'v')
      const whole = new RegExp(`(?<!${wordLetter})${wanted}(?!${wordLetter})`, 'v')
      const fits = (pattern: RegExp) => entries.filter(({ folded }) => pattern.test(folded))
      await expectSame(stores, `"${wanted}"`, fits(whole))
      await expectSame(stores, `"${wanted}"*`, fits(begins))
      if (!/\s/.test(wanted)) await expectSame(stores, wanted, fits(wanted.length > 1 ? begins : whole))
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('queries of several parts answer as a scan does', async () => {
  const { stores, entries } = opened()
  const part = fc.constantFrom(
    '犯罪',
    '合作',
    '司法',
    '恐怖主义',
    'crime',
    'justice',
    'UNICRI',
    '2020',
    '，',
    '培训',
    'art',
  )
  const clause = fc.record({ any: fc.array(part, { minLength: 1, maxLength: 2 }), not: fc.boolean() })
  const has = (folded: string, word: string) => {
    const wanted = searchText(word)
    return /\p{Script=Han}|，/u.test(word)
      ? folded.includes(wanted)
      : new RegExp(`(?<!${wordLetter})${wanted}`, 'v').test(folded)
  }
  await fc.assert(
    fc.asyncProperty(fc.array(clause, { minLength: 1, maxLength: 4 }), async (clauses) => {
      const parts = clauses.map(({ any, not }) => ({ any: not ? any.slice(0, 1) : any, not }))
      fc.pre(parts.some(({ not }) => !not))
      const query = parts.map(({ any, not }) => (not ? `-${any[0] ?? ''}` : any.join(' OR '))).join(' ')
      await expectSame(
        stores,
        query,
        entries.filter(({ folded }) =>
          parts.every(({ any, not }) => any.some((word) => has(folded, word)) !== not),
        ),
      )
    }),
    { numRuns: 80 },
  )
}, 60_000)

test('facets count what a scan counts, by index and by texts', async () => {
  const { stores } = opened()
  for (const text of [
    '犯罪',
    '犯罪 -司法',
    'crime',
    '"organized crime"',
    'kind:heading',
    '犯罪 lang:any',
    '的 year:2018-2020',
  ]) {
    const { hits, total } = await find(stores, text)
    const facets = await stores.services.search.facets({ text })
    expect(facets.texts).toBe(total)
    const blocks = [...new Set(hits.map(({ report, key }) => `${report} ${key}`))]
    expect(facets.blocks).toBe(blocks.length)
    for (const { report, blocks: count } of facets.reports)
      expect(count).toBe(blocks.filter((block) => block.startsWith(`${report} `)).length)
    for (const { kind, blocks: count } of facets.kinds)
      expect(count).toBe(
        new Set(hits.filter((hit) => hit.kind === kind).map(({ report, key }) => `${report} ${key}`)).size,
      )
    expect(facets.years.reduce((sum, year) => sum + year.blocks, 0)).toBe(facets.blocks)
  }
})

test('signs alone are looked for as they are', async () => {
  const { stores, entries } = opened()
  for (const sign of ['。', '—', '/', '%', '；“', ')', '*', 'OR', '-']) {
    const wanted = searchText(sign)
    await expectSame(
      stores,
      sign,
      entries.filter(({ folded }) =>
        sign === 'OR' ? new RegExp(`(?<!${wordLetter})or`, 'v').test(folded) : folded.includes(wanted),
      ),
    )
  }
})

test('several terms must all be there; ranges mark each of them in the original text', async () => {
  const { stores } = opened()
  const { hits, total } = await find(stores, '软目标 基础设施')
  expect(total).toBeGreaterThan(0)
  for (const { text, ranges } of hits) {
    expect(text).toContain('软目标')
    expect(new Set(ranges.map(([start, end]) => text.slice(start, end)))).toEqual(
      new Set(['软目标', '基础设施']),
    )
  }
  for (const nothing of ['', '  ', '-犯罪', 'lang:fr'])
    expect(await find(stores, nothing)).toMatchObject({ total: 0, hits: [] })
})

test('filters, limit and the paired text', async () => {
  const { stores } = opened()
  const { services } = stores
  const all = await find(stores, '犯罪')
  const limited = await services.search.find({ text: '犯罪', limit: 3 })
  expect(limited).toMatchObject({ total: all.total, hits: all.hits.slice(0, 3) })

  const report = 'unicri-2018' as ReportId
  const headings = await services.search.find({ text: 'crime', lang: 'en', report, kind: 'heading' })
  expect(headings.total).toBeGreaterThan(0)
  const { blocks } = await services.library.text(report)
  for (const hit of headings.hits) {
    const block = blocks.find(({ key }) => key === hit.key)
    expect(block?.kind).toBe('heading')
    expect(hit).toMatchObject({ report, lang: 'en', text: block?.text.en, pair: block?.text.zh })
  }
  const typed = await find(stores, 'crime lang:en report:unicri-2018 类型：标题')
  expect(typed.hits).toEqual((await find(stores, 'crime 语言：英文 报告:unicri-2018 kind:heading')).hits)
  expect(typed.total).toBe(headings.total)
})

test('fields look into sections, years, notes and tags', async () => {
  const { stores } = opened()
  const { services } = stores
  const { blocks } = await services.library.text('unicri-2024' as ReportId)
  const heading = blocks.find(({ key }) => key === 'h3')
  const inside = await find(stores, `section:"${heading?.text.zh ?? ''}" report:unicri-2024`)
  expect(inside.total).toBeGreaterThan(10)
  expect(inside.hits.map(({ key }) => key)).toContain('h3')
  const years = await find(stores, '犯罪 year:2018')
  expect(new Set(years.hits.map(({ report }) => report))).toEqual(new Set(['unicri-2018']))
  const { hits: of2020 } = await find(stores, '犯罪 year:2019-2021')
  expect(new Set(of2020.map(({ report }) => report))).toEqual(new Set(['sg-crime-2020']))
  const { total } = await find(stores, '犯罪')
  expect((await find(stores, '犯罪 -year:2018')).total).toBe((total ?? 0) - (years.total ?? 0))

  const [hit] = (await find(stores, '软目标')).hits
  if (hit === undefined) throw new Error('the reports speak of soft targets')
  const added = await services.annotations.add({
    ...draftQuoting(stores, '战略'),
    note: '比较 soft targets',
    tags: ['比较'],
  })
  const marked = await find(stores, 'has:note')
  expect(new Set(marked.hits.map(({ key }) => key))).toEqual(new Set(added.anchors.map(({ key }) => key)))
  expect((await find(stores, 'tag:比较')).total).toBe(marked.total)
  expect((await find(stores, '战略 tag:没有')).total).toBe(0)
  const notes = await services.search.notes({ text: '"soft targets"' })
  expect(notes).toMatchObject({ total: 1, hits: [{ id: added.id, ranges: [[3, 15]] }] })
})

test('either language: words may stand in one or the other, a term by its form there', async () => {
  const { stores } = opened()
  expect((await find(stores, '资产追回 recovery')).total).toBe(0)
  const { hits } = await find(stores, '资产追回 lang:any')
  for (const hit of hits) {
    const words = hit.ranges.map(([start, end]) => hit.text.slice(start, end).toLowerCase())
    expect(words.every((word) => word === (hit.lang === 'zh' ? '资产追回' : 'asset recovery'))).toBe(true)
  }
  expect(new Set(hits.map(({ lang }) => lang))).toEqual(new Set(['zh', 'en']))
  const [first] = (await services(stores).find({ text: '资产追回', sort: 'place' })).hits
  expect(
    first?.counterpart.terms.map(([start, end]) => first.pair?.slice(start, end).toLowerCase()),
  ).toContain('asset recovery')
  expect(first?.counterpart.sentences.length).toBeGreaterThan(0)
})

test('a query that finds nothing is told which part fails, and what is like it', async () => {
  const { stores } = opened()
  const advice = await services(stores).advice({ text: '犯罪 terorism' })
  expect(advice.parts.map(({ texts }) => texts > 0)).toEqual([true, false])
  expect(advice.spellings).toEqual([
    { source: [3, 11], words: expect.arrayContaining(['terrorism']) as unknown },
  ])
  const either = await services(stores).advice({ text: '资产追回 recovery' })
  expect(either.eitherLanguage).toBeGreaterThan(0)
  expect(either.forms.flatMap(({ forms }) => forms.map(({ text }) => text))).toContain('asset recovery')
})

test('the newest question ends the one before it', async () => {
  const { stores } = opened()
  const before = services(stores).find({ text: '。 -没有' })
  const after = services(stores).find({ text: '犯罪' })
  const outcome = await Promise.allSettled([before, after])
  expect(outcome[1]?.status).toBe('fulfilled')
  if (outcome[0]?.status === 'rejected') expect(outcome[0].reason).toMatchObject({ code: 'search-cancelled' })
})

test.each([
  '"',
  '"犯罪',
  '“犯罪',
  '*',
  '-',
  'OR',
  'AND OR NOT',
  'NEAR/3',
  '"*" OR NEAR(',
  "'; DROP TABLE blocks; --",
  'f_big MATCH "x"',
  '{犯罪} : col',
  '^犯罪',
  '犯罪 NEAR/999 司法',
  '👍🏽 family 👨‍👩‍👧',
  '\u202e犯罪\u202c',
  '\ud800',
  '\u0000',
  'lang: report:: :',
  'year:99999 kind:x has:',
  '犯'.repeat(10_000),
  'a '.repeat(5_000),
  '"'.repeat(9_999),
  '-'.repeat(9_999),
])('%j is answered, whatever it is', async (text) => {
  const { stores } = opened()
  const { total, hits } = await find(stores, text)
  expect(total).toBe(hits.length)
  await services(stores).facets({ text })
  await services(stores).advice({ text })
  await services(stores).notes({ text })
})

test('any text is a query', async () => {
  const { stores } = opened()
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    '*',
    '-',
    'OR',
    'AND',
    'NEAR',
    'NEAR/2',
    'NOT',
    ':',
    'lang',
    'tag:',
    '犯',
    '罪',
    'crime',
    ' ',
    '　',
    '(',
    ')',
    "'",
  )
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  )
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const { total, hits } = await find(stores, text)
      expect(total).toBe(hits.length)
    }),
    { numRuns: 250 },
  )
}, 60_000)

function services({ services: { search } }: Opened) {
  return search
}
