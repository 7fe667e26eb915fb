import { expect, test } from 'vitest'
import type { BlockKey } from '../../../shared/model/ids.ts'
import { readingProgress } from '../../../renderer/library/progress.ts'
import { texts, unicri2024 } from '../fixture.ts'

const text = texts.get(unicri2024) ?? { blocks: [], footnoteMarks: [] }
const at = (key: string, fraction = 0) => readingProgress(text, { key: key as BlockKey, fraction })

test('grows with the text that has gone by, from nothing to all of it', () => {
  expect(at('front.1')).toEqual({ fraction: 0, number: null })
  expect(at('p56', 1)).toEqual({ fraction: 1, number: 56 })
  const places = text.blocks.map(({ key }) => at(key)?.fraction ?? -1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('the number is that of the last paragraph above a heading or item', () => {
  expect(at('p6.a')?.number).toBe(6)
  expect(at('h2.A')?.number).toBe(6)
})

test('a place that the text does not have gives no progress', () => {
  expect(at('p99')).toBeNull()
})
