/** Annotations by block: what changed is another object, what did not is the same; and none is placed by guess. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksByBlock, placingOf, textOrder } from '../../../renderer/annotations/block-marks.ts'
import { timeAgo } from '../../../renderer/annotations/when.ts'
import { describeAnchor, describeBlock } from '../../../shared/anchor/describe.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { colours } from '../../../shared/model/annotation.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import { texts, unicri2024 } from '../fixture.ts'

const blocks = texts.get(unicri2024)?.blocks ?? []
const blockOf = (key: BlockKey): Block | undefined => blocks.find((block) => block.key === key)
const indexOf = (key: BlockKey): number | undefined => {
  const at = blocks.findIndex((block) => block.key === key)
  return at < 0 ? undefined : at
}

const annotation = fc
  .record({
    id: fc.uuid(),
    at: fc.nat(blocks.length - 1),
    lang: fc.constantFrom('zh' as const, 'en' as const),
    start: fc.nat(8),
    whole: fc.boolean(),
    colour: fc.constantFrom(...colours),
    day: fc.integer({ min: 10, max: 28 }),
  })
  .map(({ id, at, lang, start, whole, colour, day }): Annotation => {
    const block = blocks[at] as Block
    const text = block.text[lang] ?? ''
    const place = Math.min(start, text.length - 1)
    return {
      id: id as AnnotationId,
      report: unicri2024,
      kind: whole ? 'note' : 'highlight',
      anchors: [
        whole
          ? describeBlock(block)
          : describeAnchor(text, { key: block.key, lang, start: place, end: place + 1 }),
      ],
      colour,
      note: '',
      tags: [],
      author: 'Reviewer',
      layer: ownLayer,
      status: 'open',
      replies: [],
      created: `2026-01-${day}T00:00:00Z`,
      modified: `2026-01-${day}T00:00:00Z`,
    }
  })
const annotations = fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 20 })

test('read again unchanged, every block keeps its object; after a change only that block has a new one', () => {
  fc.assert(
    fc.property(annotations, fc.nat(), (given, pick) => {
      const first = marksByBlock(given, blockOf)
      const again = marksByBlock(structuredClone(given), blockOf, first)
      for (const [key, marks] of again) expect(marks).toBe(first.get(key))
      const changed = given[pick % Math.max(1, given.length)]
      if (changed === undefined) return
      const edited = given.map((one) =>
        one === changed ? { ...one, note: 'new', modified: '2026-03-01T00:00:00Z' } : one,
      )
      for (const [key, marks] of marksByBlock(edited, blockOf, first)) {
        const touched = changed.anchors.some((anchor) => anchor.key === key)
        expect(marks === first.get(key)).toBe(!touched)
      }
    }),
  )
})

test('the order of the text does not depend on the order given', () => {
  fc.assert(
    fc.property(annotations, (given) => {
      const ordered = textOrder(given, indexOf)
      expect(new Set(ordered)).toEqual(new Set(given))
      const places = ordered.map(({ anchors: [anchor] }) => indexOf(anchor?.key ?? ('' as BlockKey)) ?? 0)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})

test('words that are gone are not painted, and said to be without a place', () => {
  const [given] = fc.sample(
    annotation.filter(({ kind }) => kind === 'highlight'),
    1,
  )
  const anchor = given?.anchors[0]
  if (given === undefined || anchor?.lang == null) throw new Error('no highlight')
  const changed = { ...given, anchors: [{ ...anchor, exact: 'words that are nowhere' }] }
  expect(placingOf(changed, blockOf)).toBe('unplaced')
  expect(marksByBlock([changed], blockOf).get(anchor.key)?.marks ?? []).toEqual([])
})

test('words that moved are found by what stands around them, and said to have moved', () => {
  const block = blockOf('p23' as BlockKey) as Block
  const anchor = describeAnchor(block.text.zh ?? '', { key: block.key, lang: 'zh', start: 10, end: 20 })
  const given: Annotation = {
    ...(fc.sample(annotation, 1)[0] as Annotation),
    kind: 'highlight',
    anchors: [anchor],
  }
  const longer = (key: BlockKey): Block | undefined =>
    key === block.key
      ? { ...block, text: { ...block.text, zh: `新增。${block.text.zh ?? ''}` } }
      : blockOf(key)
  expect(placingOf(given, blockOf)).toBe('exact')
  expect(placingOf(given, longer)).toBe('moved')
  expect(marksByBlock([given], longer).get(block.key)?.marks[0]).toMatchObject({ start: 13, end: 23 })
})

test('times are told from now, in the language of the interface', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  expect(timeAgo('2026-03-10T11:59:30Z', now, 'en-GB')).toBe('now')
  expect(timeAgo('2026-03-10T11:55:00Z', now, 'en-GB')).toBe('5 minutes ago')
  expect(timeAgo('2026-03-09T11:00:00Z', now, 'zh-CN')).toBe('昨天')
  expect(timeAgo('2026-01-02T11:00:00Z', now, 'en-GB')).toContain('2026')
})
