/** What a block shows in each language for each kind of mark: shapes as well as colours. */
import { expect, test } from 'vitest'
import { marksByBlock, noMarks } from '../../../renderer/annotations/block-marks.ts'
import { echoOf, paintOf } from '../../../renderer/annotations/highlights.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../../shared/model/ids.ts'
import type { PlacedAnnotation } from '../../../shared/model/placement.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { anchorOn, annotationOn, blockOf } from './placed.ts'

const p23 = blockOf('p23' as BlockKey) as Block

function painted(annotations: readonly PlacedAnnotation[], lang: Lang, unsaved: readonly string[] = []) {
  const marks = marksByBlock(annotations, new Set(unsaved as readonly AnnotationId[]))
  return paintOf(p23, (marks.get(p23.key) ?? noMarks).marks, lang).map(
    ([layer, [start, end]]) => [layer, p23.text[lang]?.slice(start, end)] as const,
  )
}

const words = [anchorOn('p23', 'zh', '会员国')]
const firstSentence =
  'UNICRI assists Member States in taking the measures necessary to protect vulnerable targets, crowded places and critical infrastructure.'

test.each([
  ['highlight', 'mark-amber'],
  ['note', 'mark-amber'],
  ['question', 'mark-amber'],
  ['underline', 'line-amber'],
] as const)('a %s is painted as %s, and the sentence that says the same has a thin line', (kind, layer) => {
  const given = [annotationOn('a', words, { kind })]
  expect(painted(given, 'zh')).toEqual([[layer, '会员国']])
  expect(painted(given, 'en')).toEqual([['soft-amber', firstSentence]])
})

test('the echo of a mark is what the other language says for it alone', () => {
  const given = [
    annotationOn('a', words, {}),
    annotationOn('b', [anchorOn('p23', 'zh', '脆弱性')], { colour: 'rose' }),
  ]
  const own = (marksByBlock(given).get(p23.key) ?? noMarks).marks.filter(({ colour }) => colour !== 'rose')
  expect(echoOf(p23, own, 'en').map(([start, end]) => p23.text.en?.slice(start, end))).toEqual([
    firstSentence,
  ])
  expect(echoOf(p23, own, 'zh')).toEqual([])
})

test('a bookmark is a sign, not paint', () => {
  const given = [annotationOn('a', words, { kind: 'bookmark' })]
  expect([painted(given, 'zh'), painted(given, 'en')]).toEqual([[], []])
})

test('with words of its own in the other language the thin line is gone', () => {
  const given = [annotationOn('a', [...words, anchorOn('p23', 'en', 'Member States')])]
  expect(painted(given, 'en')).toEqual([['mark-amber', 'Member States']])
})

test('one on top of another keeps its own shape, and what is not on disk has another line', () => {
  const long = annotationOn('long', [anchorOn('p23', 'zh', '协助会员国采取')])
  const line = annotationOn('line', words, { kind: 'underline', colour: 'rose' })
  expect(painted([long, line], 'zh', ['line'])).toEqual([
    ['mark-amber', '协助会员国采取'],
    ['line-rose', '会员国'],
    ['unsaved', '会员国'],
  ])
})

test('words found again in a changed text have a line of their own', () => {
  const [given] = [annotationOn('a', words)]
  const moved = { ...given, placements: [{ state: 'moved', range: [7, 10] }] } as PlacedAnnotation
  expect(painted([moved], 'zh')).toEqual([
    ['mark-amber', '会员国'],
    ['doubt-amber', '会员国'],
  ])
})
