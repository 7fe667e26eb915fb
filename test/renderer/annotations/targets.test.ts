/** What an annotation hangs on: extended, resized, joined, confirmed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SelectedRange } from '../../../renderer/annotations/selection.ts'
import {
  acceptedAnchors,
  confirmedAnchors,
  extendedBy,
  offeredWords,
  resizedTo,
  touching,
  wordsIn,
} from '../../../renderer/annotations/targets.ts'
import { describeBlock } from '../../../shared/anchor/describe.ts'
import type { Anchor } from '../../../shared/model/annotation.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { BlockKey } from '../../../shared/model/ids.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { anchorOn, annotationOn, anyAnnotation, blockOf, indexOf, placed } from './placed.ts'

const index = { blockOf, indexOf }
const p23 = blockOf('p23' as BlockKey) as Block

function range(key: string, lang: Lang, words: string): SelectedRange {
  const { start, end } = anchorOn(key, lang, words) as Extract<Anchor, { start: number }>
  return { key: key as BlockKey, lang, start, end }
}
const exacts = (anchors: readonly Anchor[]): readonly string[] => anchors.map(({ exact }) => exact)

test('the sentence of the other language is offered, until there are words in both', () => {
  const zh = annotationOn('a', [anchorOn('p23', 'zh', '软目标')])
  const [offered] = offeredWords(zh, index)
  const sentence = p23.text.en?.slice(offered?.start, offered?.end)
  expect(sentence).toMatch(/^The continuing .* methods\.$/)
  const both = placed({ ...zh, anchors: extendedBy(zh, offeredWords(zh, index), index) })
  expect(exacts(both.anchors)).toEqual(['软目标', sentence])
  expect(offeredWords(both, index)).toEqual([])
  expect(offeredWords(annotationOn('b', [describeBlock(p23)], { kind: 'note' }), index)).toEqual([])
})

test('words that overlap or touch its own make them longer; others are added', () => {
  const given = annotationOn('a', [anchorOn('p23', 'zh', '会员国采取')])
  expect(exacts(extendedBy(given, [range('p23', 'zh', '采取必要措施')], index))).toEqual([
    '会员国采取必要措施',
  ])
  expect(exacts(extendedBy(given, [range('p23', 'zh', '关键')], index))).toEqual(['会员国采取', '关键'])
})

test('resizing changes the words of one language and leaves those of the other', () => {
  const given = annotationOn('a', [anchorOn('p23', 'zh', '会员国'), anchorOn('p23', 'en', 'Member States')])
  const anchors = resizedTo(given, 'en', [range('p23', 'en', 'assists Member States')], index)
  expect(exacts(anchors)).toEqual(['会员国', 'assists Member States'])
  const note = annotationOn('b', [describeBlock(p23)], { kind: 'note' })
  expect(exacts(resizedTo(note, 'zh', [range('p23', 'zh', '会员国')], index))).toEqual(['会员国'])
})

test('what was found among changed words is confirmed as it stands, and is exact from then on', () => {
  const given = annotationOn('a', [anchorOn('p23', 'zh', '保护易受攻击的目标、人群密集场所')])
  const now = (key: BlockKey): Block | undefined =>
    key === p23.key ? { ...p23, text: { ...p23.text, zh: `新增。${p23.text.zh}` } } : blockOf(key)
  const moved = placed(given, now)
  expect(moved.placements[0]?.state).toBe('moved')
  const anchors = confirmedAnchors(moved, { blockOf: now, indexOf })
  expect(placed({ ...given, anchors }, now).placements[0]).toEqual({ state: 'exact', range: [20, 36] })
})

test('a place that was proposed is taken for its anchor alone', () => {
  const given = annotationOn('a', [anchorOn('p23', 'zh', '会员国'), anchorOn('p23', 'en', 'Member States')])
  const { key, start, end } = range('p56', 'zh', '资产追回')
  const proposal = {
    anchor: 0,
    report: given.report,
    key,
    lang: 'zh',
    range: [start, end],
    score: 1,
    text: '',
  } as const
  expect(acceptedAnchors(given, proposal, index).map((anchor) => [anchor.key, anchor.exact])).toEqual([
    ['p56', '资产追回'],
    ['p23', 'Member States'],
  ])
})

test('those that overlap or touch are merged, white space aside; those apart and in other blocks are not', () => {
  const one = annotationOn('one', [anchorOn('p23', 'en', 'Member States')])
  const overlapping = annotationOn('overlapping', [anchorOn('p23', 'en', 'assists Member')])
  const beside = annotationOn('beside', [anchorOn('p23', 'en', 'in taking')])
  const apart = annotationOn('apart', [anchorOn('p23', 'en', 'crowded places')])
  const elsewhere = annotationOn('elsewhere', [anchorOn('p56', 'en', 'UNICRI')])
  expect(touching(one, [one, overlapping, beside, apart, elsewhere], index)).toEqual([
    'overlapping',
    'beside',
  ])
})

test('touching goes both ways', () => {
  fc.assert(
    fc.property(anyAnnotation, anyAnnotation, (one, other) => {
      expect(touching(one, [other], index).length).toBe(touching(other, [one], index).length)
    }),
  )
})

test('words of its own are where the text has them', () => {
  fc.assert(
    fc.property(anyAnnotation, (given) => {
      for (const lang of ['zh', 'en'] as const)
        for (const { key, start, end } of wordsIn(given, lang))
          expect(blockOf(key)?.text[lang]?.slice(start, end)).toBe(given.anchors[0]?.exact)
    }),
  )
})
