/** The search for links by itself: complete whatever the scores are. */
import { expect, test } from 'vitest'
import { findLinks } from '../../../shared/align/find-links.ts'
import type { Scorer } from '../../../shared/align/link-score.ts'

const counts = [1, 2, 3, 7, 25, 60]

const scorers: Readonly<Record<string, Scorer>> = {
  'sentences alone are worst': ({ zh, en }) => (zh.length === 0 || en.length === 0 ? -9 : 0),
  'sentences alone are best': ({ zh, en }) => (zh.length === 0 || en.length === 0 ? 9 : 0),
  'the order is turned round': ({ zh, en }) => Math.abs((zh[0] ?? 0) - (en[0] ?? 0)),
}

test.each(Object.entries(scorers))('every sentence is in one link when %s', (_, score) => {
  for (const zh of counts) {
    for (const en of counts) {
      const links = findLinks(zh, en, score)
      const sorted = (places: readonly number[]) => places.toSorted((a, b) => a - b)
      expect(sorted(links.flatMap((link) => link.zh))).toEqual([...Array(zh).keys()])
      expect(sorted(links.flatMap((link) => link.en))).toEqual([...Array(en).keys()])
    }
  }
})
