/** Which card belongs beside what is read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOrder } from '../../../renderer/annotations/block-marks.ts'
import { followedBetween } from '../../../renderer/reader/use-followed.ts'
import { anyAnnotations, anchorOn, annotationOn, blocks, indexOf } from '../annotations/placed.ts'

const at = (key: string): number => indexOf(key as (typeof blocks)[number]['key']) ?? -1
const p6 = annotationOn('p6', [anchorOn('p6', 'zh', '犯罪')])
const p23 = annotationOn('p23', [anchorOn('p23', 'zh', '会员国')])
const all = [p6, p23]

test('the first at the top of the page or below it, as long as there is one', () => {
  const followed = (key: string) => followedBetween(all, undefined, { indexOf }, at(key), at(key))
  expect(followed('p6')).toBe('p6')
  expect(followed('p23')).toBe('p23')
  expect(followed(blocks.at(-1)?.key ?? '')).toBeNull()
})

test('the one looked at, while its place is on the page', () => {
  expect(followedBetween(all, p23, { indexOf }, at('p6'), at('p23'))).toBe('p23')
  expect(followedBetween(all, p23, { indexOf }, at('p6'), at('p6'))).toBe('p6')
})

test('what is followed is never before the top of the page', () => {
  fc.assert(
    fc.property(anyAnnotations, fc.nat(blocks.length - 1), (annotations, top) => {
      const followed = followedBetween(textOrder(annotations, indexOf), undefined, { indexOf }, top, top)
      const found = annotations.find(({ id }) => id === followed)
      const last = Math.max(-1, ...(found?.anchors ?? []).map(({ key }) => indexOf(key) ?? -1))
      if (found === undefined)
        expect(annotations.every((one) => one.anchors.every(({ key }) => (indexOf(key) ?? -1) < top))).toBe(
          true,
        )
      else expect(last).toBeGreaterThanOrEqual(top)
    }),
  )
})
