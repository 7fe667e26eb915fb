/** Places of the four reports against the list made by reading them: gold/README.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPlaces } from '../../../shared/geography/find-places.ts'
import type { PlaceMention } from '../../../shared/model/geography.ts'
import { bundledReport } from '../export/bundled-report.ts'

const reports = ['sg-crime-2020', 'unicri-2018', 'unicri-2024', 'unodc-untoc-2024'] as const
const langs = ['zh', 'en'] as const

/** By report, block and code. */
const gold: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map(
  readFileSync(join(import.meta.dirname, 'gold/places.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [report = '', key = '', , zh = '', en = '', codes = '', counted] = line.split('\t')
      if (counted !== 'yes') return []
      return codes.split('+').map((code) => [`${report} ${key} ${code}`, { zh, en }] as const)
    }),
)

const texts = reports.map(bundledReport)
const mentions = texts.flatMap(({ report, text }) => findPlaces(report.id, text.blocks))
const idOf = ({ report, key, code }: PlaceMention) => `${report} ${key} ${code}`
const printed = (mention: PlaceMention) =>
  `${idOf(mention)}: ${langs.map((lang) => mention[lang].map(({ text }) => text).join(', ')).join(' | ')}`

/** What keeps a score from its floor; nothing when it reaches it. */
function below(floor: number, score: number, wrong: readonly string[]): readonly string[] {
  return score >= floor ? [] : [`${score.toFixed(3)} is less than ${String(floor)}`, ...wrong]
}

test('the list is whole', () => {
  expect(gold.size).toBe(530)
})

test.each(langs)('precision and recall, %s', (lang) => {
  const found = mentions.filter((mention) => mention[lang].length > 0)
  const foundIds = new Set(found.map(idOf))
  const extra = found.filter((mention) => !gold.has(idOf(mention))).map(printed)
  const missed = [...gold].filter(([id]) => !foundIds.has(id)).map(([id, words]) => `${id} ${words[lang]}`)
  expect(below(0.98, 1 - extra.length / found.length, extra)).toEqual([])
  expect(below(0.98, 1 - missed.length / gold.size, missed)).toEqual([])
  expect(missed).toEqual([])
  // The list has this adjective as doubtful: best practices of Europe.
  expect(extra).toEqual(['unicri-2024 p27 150: 欧洲 | European'])
})

// A report of which the library has one edition only.
test.each(langs)('precision and recall of one edition alone, %s', (lang) => {
  const other = lang === 'zh' ? 'en' : 'zh'
  const alone = texts.flatMap(({ report, text }) =>
    findPlaces(
      report.id,
      text.blocks.map((block) => ({ ...block, text: { ...block.text, [other]: null } })),
    ),
  )
  const foundIds = new Set(alone.map(idOf))
  const extra = alone.filter((mention) => !gold.has(idOf(mention))).map(printed)
  const missed = [...gold.keys()].filter((id) => !foundIds.has(id))
  expect(below(0.98, 1 - extra.length / alone.length, extra)).toEqual([])
  expect(below(0.98, 1 - missed.length / gold.size, missed)).toEqual([])
})

test('the words are those of the list, in each language', () => {
  const wrong = mentions.filter((mention) => {
    const row = gold.get(idOf(mention))
    if (row === undefined) return false
    return langs.some(
      (lang) =>
        !mention[lang].some(({ text }) => text.includes(row[lang].trim()) || row[lang].includes(text)),
    )
  })
  expect(wrong.map(printed)).toEqual([])
})

test('both languages of a block name the same places', () => {
  const alone = mentions.filter(({ zh, en }) => zh.length === 0 || en.length === 0)
  expect(alone.map(printed)).toEqual([])
})

test('words stand where they are said to, in text order, in a block by code', () => {
  for (const { report, text } of texts) {
    const own = mentions.filter((mention) => mention.report === report.id)
    const blocks = text.blocks.map(({ key }) => key)
    const places = own.map(({ key }) => blocks.indexOf(key))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const mention of own) {
      const block = text.blocks.find(({ key }) => key === mention.key)
      for (const lang of langs) {
        const starts = mention[lang].map(({ range: [start] }) => start)
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
        for (const words of mention[lang]) expect(block?.text[lang]?.slice(...words.range)).toBe(words.text)
      }
    }
    for (const block of blocks) {
      const codes = own.filter(({ key }) => key === block).map(({ code }) => code)
      expect(codes).toEqual([...new Set(codes)].sort())
    }
  }
})
