/** Search over the real pack against a plain scan of every text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import type { SearchResult } from '../../shared/model/search.ts'
import { foldText } from '../../shared/search/fold.ts'
import { openTestStores } from './fixtures/stores.ts'
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

function find({ services }: Opened, text: string): SearchResult {
  const result = services.search.find({ text, limit: 10_000 })
  if (result instanceof Promise) throw new Error('the search answers at once')
  return result
}

/** In quotes white space and quotes are literal, so that the query is the stretch itself. */
const literal = (stretch: string) => `「${stretch}」`
const address = ({ report, key, lang }: Omit<Entry, 'text'>) => `${report} ${key} ${lang}`

function expectSame(stores: Opened, query: string, expected: readonly Entry[]): void {
  const { total, hits } = find(stores, query)
  expect(hits.map(address).toSorted()).toEqual(expected.map(address).toSorted())
  expect(total).toBe(expected.length)
}

test('any stretch of Chinese is found in exactly the texts that contain it', () => {
  const stores = openTestStores()
  const entries = allTexts(stores).map((entry) => ({ ...entry, folded: foldText(entry.text) }))
  const chinese = entries.filter(({ lang }) => lang === 'zh')
  const stretch = fc
    .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }))
    .map(([entry, start, length]) => {
      const { text } = chinese[entry % chinese.length] ?? { text: '' }
      const from = start % text.length
      return text.slice(from, from + length)
    })
  let checked = 0
  fc.assert(
    fc.property(stretch, (query) => {
      // Letters and digits alone are words, not substrings: the next test. Quotes of our own would end the phrase.
      if (!/\p{Script=Han}/u.test(query) || /[「」]|^\s|\s$/.test(query)) return
      checked += 1
      const wanted = foldText(query)
      expectSame(
        stores,
        literal(query),
        entries.filter(({ folded }) => folded.includes(wanted)),
      )
    }),
    { numRuns: 2500 },
  )
  expect(checked).toBeGreaterThan(2000)
})

test('words, numbers and phrases are found from the start of a word, and their last word may go on', () => {
  const stores = openTestStores()
  const entries = allTexts(stores).map((entry) => ({ ...entry, folded: foldText(entry.text) }))
  const words = entries.flatMap(({ folded }) => folded.match(/[a-z0-9][a-z0-9 -]*/g) ?? [])
  const query = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 20 })).map(([word, length]) => {
    return (words[word % words.length] ?? '').slice(0, length).trim()
  })
  fc.assert(
    fc.property(query, (wanted) => {
      fc.pre(wanted !== '')
      const pattern = new RegExp(`(?<![[\\p{L}\\p{N}\\p{M}]--\\p{Script=Han}])${wanted}`, 'v')
      expectSame(
        stores,
        `"${wanted}"`,
        entries.filter(({ folded }) => pattern.test(folded)),
      )
    }),
    { numRuns: 600 },
  )
})

test('signs alone are looked for as they are', () => {
  const stores = openTestStores()
  const entries = allTexts(stores)
  for (const sign of ['。', '—', '/', '%', '；“', ')']) {
    const wanted = foldText(sign)
    expectSame(
      stores,
      sign,
      entries.filter(({ text }) => foldText(text).includes(wanted)),
    )
  }
})

test('several terms must all be there; ranges mark each of them in the original text', () => {
  const stores = openTestStores()
  const { hits, total } = find(stores, '软目标 基础设施')
  expect(total).toBeGreaterThan(0)
  for (const { text, ranges } of hits) {
    expect(text).toContain('软目标')
    expect(new Set(ranges.map(([start, end]) => text.slice(start, end)))).toEqual(
      new Set(['软目标', '基础设施']),
    )
  }
  expect(find(stores, '')).toEqual({ total: 0, hits: [] })
  expect(find(stores, '  ')).toEqual({ total: 0, hits: [] })
})

test('filters, limit and the paired text', async () => {
  const stores = openTestStores()
  const { services } = stores
  const all = find(stores, '犯罪')
  const limited = await services.search.find({ text: '犯罪', limit: 3 })
  expect(limited).toEqual({ total: all.total, hits: all.hits.slice(0, 3) })

  const report = 'unicri-2018' as ReportId
  const headings = await services.search.find({ text: 'crime', lang: 'en', report, kind: 'heading' })
  expect(headings.total).toBeGreaterThan(0)
  const { blocks } = await services.library.text(report)
  for (const hit of headings.hits) {
    const block = blocks.find(({ key }) => key === hit.key)
    expect(block?.kind).toBe('heading')
    expect(hit).toMatchObject({ report, lang: 'en', text: block?.text.en, pair: block?.text.zh })
  }
})
