/** Every place of the four reports, cited as the app copies it, is read back to where it stands. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citation, citationOf } from '../../../shared/cite/citation.ts'
import { meantPlace } from '../../../shared/cite/meant-place.ts'
import { passageForms } from '../../../shared/cite/passages.ts'
import { passageReference, placesReference } from '../../../shared/cite/places-reference.ts'
import { blockReference } from '../../../shared/cite/reference.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { Lang, Report } from '../../../shared/model/report.ts'
import { langs } from '../../../shared/model/report.ts'
import { bundledReport } from '../export/bundled-report.ts'

const symbols: Readonly<Record<string, string>> = {
  'unicri-2024': 'E/CN.15/2024/10',
  'unicri-2018': 'E/CN.15/2018/9',
  'sg-crime-2020': 'A/75/90',
  'unodc-untoc-2024': 'CTOC/COP/2024/9',
}
const bundled = (['unicri-2024', 'unicri-2018', 'sg-crime-2020', 'unodc-untoc-2024'] as const).map(
  bundledReport,
)
const plain = bundled.map(({ report }) => report)
const withSymbols = plain.map((report) => ({
  ...report,
  fields: { ...report.fields, symbol: symbols[report.id] ?? null },
}))
const blocksOf = new Map(
  bundled.map(({ report, text }) => [report.id, new Map(text.blocks.map((block) => [block.key, block]))]),
)
const hasBlock = (id: ReportId, key: BlockKey) => blocksOf.get(id)?.has(key) === true
const meant = (typed: string, reports: readonly Report[], open: ReportId | null = null) =>
  meantPlace(typed, { reports, open, hasBlock, lang: 'en' })

/** What its citation names: the block, or what it hangs on; null: the report alone. */
function named(block: Block, blocks: ReadonlyMap<BlockKey, Block>): BlockKey | null {
  const own = blockReference(block, (key) => blocks.get(key), 'en')
  if (own === '') return null
  let at: Block = block
  for (;;) {
    const above: Block | undefined = at.parent === null ? undefined : blocks.get(at.parent)
    if (above === undefined || blockReference(above, (key) => blocks.get(key), 'en') !== own) return at.key
    at = above
  }
}

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

describe.each([
  ['by symbol', withSymbols],
  ['by title and date', plain],
] as const)('cited %s', (_, reports) => {
  test.each(reports)('each block of $id, in both languages and widths', (report) => {
    const blocks = blocksOf.get(report.id) ?? new Map<BlockKey, Block>()
    for (const block of blocks.values()) {
      for (const lang of langs) {
        const cited = citation(report, block, (key) => blocks.get(key), lang)
        const found = { state: 'found', report: report.id, key: named(block, blocks) }
        const read = (typed: string) => ({ typed, ...meant(typed, reports) })
        expect(read(cited)).toEqual({ typed: cited, ...found })
        expect(read(wide(cited))).toEqual({ typed: wide(cited), ...found })
        const { text } = passageForms([{ lang, quote: block.text[lang] ?? '', citation: cited }])
        expect(read(text)).toEqual({ typed: text, ...found })
      }
    }
  })

  test('several blocks are read to the first of them that is named', () => {
    const several = fc.constantFrom(...reports).chain((report) =>
      fc.record({
        report: fc.constant(report),
        lang: fc.constantFrom<Lang>('zh', 'en'),
        keys: fc.uniqueArray(fc.constantFrom(...(blocksOf.get(report.id)?.keys() ?? [])), {
          minLength: 1,
          maxLength: 6,
        }),
      }),
    )
    fc.assert(
      fc.property(several, ({ report, lang, keys }) => {
        const blocks = blocksOf.get(report.id) ?? new Map<BlockKey, Block>()
        const chosen = keys.map((key) => blocks.get(key)).filter((block) => block !== undefined)
        for (const reference of [placesReference, passageReference]) {
          const cited = citationOf(
            report,
            reference(chosen, (key) => blocks.get(key), lang),
            lang,
          )
          const answer = meant(cited, reports)
          expect(answer).toMatchObject({ state: 'found', report: report.id })
          const possible: (BlockKey | null)[] = chosen.map((block) => named(block, blocks))
          const key = answer.state === 'found' ? answer.key : null
          expect(possible).toContain(key)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('whatever is typed', () => {
  const said = fc.constantFrom(
    'A/75/90',
    'E/CN.15/2018/9',
    'resolution 74/177',
    '第74/177号决议',
    'para. ',
    'paras. ',
    '第',
    '段',
    '至',
    '和',
    ' and ',
    ', ',
    '(a)',
    '(b)',
    '-',
    'chap. ',
    'II',
    '20',
    '22',
    '5000',
    '0',
    'footnote ',
    '1',
    '《',
    '》',
    '（',
    '“',
    '”',
    'report of the',
    '研究所',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(said, { maxLength: 9 }).map((parts) => parts.join('')),
  )

  test('nothing throws, and only what is there is gone to or offered', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(null, ...plain.map(({ id }) => id)), (text, open) => {
        const answer = meant(text, withSymbols, open)
        const places = answer.state === 'found' ? [answer] : answer.offers
        for (const { report, key } of places) {
          if (report === null || key === null) continue
          expect(hasBlock(report, key)).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('a slip in the symbol of a citation never leads to another report or paragraph', () => {
    const slips = fc.record({
      report: fc.constantFrom(...withSymbols),
      number: fc.integer({ min: 1, max: 60 }),
      lang: fc.constantFrom<Lang>('zh', 'en'),
      at: fc.nat(),
      sign: fc.constantFrom(...'ABCX0123456789/.- '),
      how: fc.constantFrom('instead', 'more', 'less'),
    })
    fc.assert(
      fc.property(slips, ({ report, number, lang, at, sign, how }) => {
        const symbol = report.fields.symbol ?? ''
        const place = at % symbol.length
        const slipped =
          symbol.slice(0, place) +
          (how === 'less' ? '' : sign) +
          symbol.slice(how === 'more' ? place : place + 1)
        const typedText = lang === 'en' ? `${slipped}, para. ${number}` : `${slipped}，第${number}段`
        const answer = meant(typedText, withSymbols, 'unicri-2018' as ReportId)
        if (answer.state !== 'found') return
        // Spaces more or a stroke less may leave it what it was.
        expect(answer).toEqual({ state: 'found', report: report.id, key: `p${number}` })
      }),
      { numRuns: 1500 },
    )
  })

  test('long input is read in a moment', () => {
    for (const text of [
      'A/75/90, '.repeat(200),
      '第'.repeat(1000),
      'para. 1 and '.repeat(100),
      '1/'.repeat(5000),
      '“'.repeat(3000),
    ]) {
      expect(meant(text, withSymbols).state).not.toBe('found')
    }
  })
})
