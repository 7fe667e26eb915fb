/** Annotations by block: what changed is another object, what did not is the same; and none is painted by guess. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  keepUnchanged,
  markedAcross,
  marksByBlock,
  noMarks,
  textOrder,
} from '../../../renderer/annotations/block-marks.ts'
import { timeAgo } from '../../../renderer/annotations/when.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../../shared/model/ids.ts'
import { anchorOn, annotationOn, anyAnnotations, blockOf, indexOf, placed } from './placed.ts'

const p23 = 'p23' as BlockKey

test('read again unchanged, every annotation and every block keeps its object; a change gives new ones there only', () => {
  fc.assert(
    fc.property(anyAnnotations, fc.nat(), (given, pick) => {
      const first = marksByBlock(given)
      const again = keepUnchanged(structuredClone(given), given)
      expect(again.every((annotation, index) => annotation === given[index])).toBe(true)
      for (const [key, marks] of marksByBlock(again, undefined, first)) expect(marks).toBe(first.get(key))
      const changed = given[pick % Math.max(1, given.length)]
      if (changed === undefined) return
      const edited = given.map((one) => (one === changed ? { ...one, note: 'new' } : one))
      for (const [key, marks] of marksByBlock(keepUnchanged(edited, given), undefined, first)) {
        const touched = changed.anchors.some((anchor) => anchor.key === key)
        expect(marks === first.get(key)).toBe(!touched)
      }
    }),
  )
})

test('an annotation that waits for the disk is drawn anew when it is saved', () => {
  const given = annotationOn('a', [anchorOn('p23', 'zh', '会员国')])
  const waiting = marksByBlock([given], new Set(['a' as AnnotationId]))
  const saved = marksByBlock([given], new Set(), waiting)
  expect(waiting.get(p23)?.marks[0]?.unsaved).toBe(true)
  expect(saved.get(p23)?.marks[0]?.unsaved).toBe(false)
})

test('the order of the text does not depend on the order given', () => {
  fc.assert(
    fc.property(anyAnnotations, (given) => {
      const ordered = textOrder(given, indexOf)
      expect(new Set(ordered)).toEqual(new Set(given))
      const places = ordered.map(({ anchors: [anchor] }) => indexOf(anchor?.key ?? ('' as BlockKey)) ?? 0)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})

test('words that are gone are not painted; words that moved are, and are doubtful', () => {
  const given = annotationOn('a', [anchorOn('p23', 'zh', '会员国')])
  const longer = (key: BlockKey): Block | undefined => {
    const block = blockOf(key)
    return block === undefined
      ? undefined
      : { ...block, text: { ...block.text, zh: `新增。${block.text.zh}` } }
  }
  const [exact] = marksByBlock([given]).get(p23)?.marks ?? []
  const [moved] = marksByBlock([placed(given, longer)]).get(p23)?.marks ?? []
  expect(exact).toMatchObject({ start: 7, end: 10, doubtful: false })
  expect(moved).toMatchObject({ start: 10, end: 13, doubtful: true })
  const gone = placed(given, (key) => {
    const block = blockOf(key)
    return block === undefined ? undefined : { ...block, text: { zh: '全新的文字。', en: 'New words.' } }
  })
  expect(marksByBlock([gone]).get(p23) ?? noMarks).toEqual(noMarks)
})

test('an edge shows what is marked in the other language only', () => {
  const zh = annotationOn('zh', [anchorOn('p23', 'zh', '会员国')])
  const both = annotationOn('both', [anchorOn('p23', 'zh', '关键'), anchorOn('p23', 'en', 'crowded places')])
  const marks = marksByBlock([zh, both]).get(p23) ?? noMarks
  expect(markedAcross(marks, 'en')).toEqual([zh])
  expect(markedAcross(marks, 'zh')).toEqual([])
})

test('times are told from now, in the language of the interface', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  expect(timeAgo('2026-03-10T11:59:30Z', now, 'en-GB')).toBe('just now')
  expect(timeAgo('2026-03-10T11:59:30Z', now, 'zh-CN')).toBe('刚刚')
  expect(timeAgo('2026-03-10T11:55:00Z', now, 'en-GB')).toBe('5 minutes ago')
  expect(timeAgo('2026-03-09T11:00:00Z', now, 'zh-CN')).toBe('昨天')
  expect(timeAgo('2026-01-02T11:00:00Z', now, 'en-GB')).toContain('2026')
})
