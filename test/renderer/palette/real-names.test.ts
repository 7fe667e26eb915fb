/** Every name of the glossary, typed as people type: by its sound, its initials, and with a mistake in it. */
import Fuse from 'fuse.js'
import { expect, test } from 'vitest'
import { termItems } from '../../../renderer/palette/items.ts'
import { typedOf } from '../../../renderer/palette/match.ts'
import { createPaletteIndex } from '../../../renderer/palette/palette-index.ts'
import { loadReadings } from '../../../renderer/palette/readings.ts'
import type { ListedTerm } from '../../../shared/model/term.ts'
import { realTerms } from '../../shared/terms/real-reports.ts'

const readingsOf = await loadReadings()
const index = createPaletteIndex(termItems(realTerms, 'zh'))
index.useFuse(Fuse)
index.useReadings(readingsOf)
while (index.advance(() => true) === 'more');

/** Part of the terms that are among the first five for what is typed of them; null is not typed. */
function foundPart(typed: (term: ListedTerm, number: number) => string | null): number {
  const asked = realTerms.flatMap((term, number) => {
    const input = typed(term, number)
    return input === null ? [] : [{ input, id: `term ${term.id}` }]
  })
  expect(asked.length).toBeGreaterThan(500)
  const found = asked.filter(({ input, id }) =>
    index.search(typedOf(input), 5, () => 0).some(({ entry }) => entry.item.id === id),
  )
  return found.length / asked.length
}

const isHan = (text: string, least: number): boolean =>
  new RegExp(`^\\p{Script=Han}{${least},8}$`, 'u').test(text)
const soundOf = (text: string): string => Array.from(text, (one) => readingsOf(one)[0] ?? '').join('')
const initialsOf = (text: string): string =>
  Array.from(text, (one) => readingsOf(one)[0]?.charAt(0) ?? '').join('')

/** One letter left out, doubled, another one, or two changed about, never the first or the last. */
function mistaken(text: string, number: number): string {
  const at = 1 + ((number * 7) % (text.length - 2))
  const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  const ways = [before + after, before + here + here + after, `${before}q${after}`]
  return ways[number % 4] ?? `${before}${after.charAt(0)}${here}${after.slice(1)}`
}

test('Chinese by whole syllables and by initials: always', () => {
  expect(foundPart(({ zh }) => (isHan(zh, 2) ? soundOf(zh) : null))).toBe(1)
  expect(foundPart(({ zh }) => (isHan(zh, 3) ? initialsOf(zh) : null))).toBe(1)
})

test('English with a letter wrong', () => {
  const part = foundPart(({ en }, number) => (en.length < 6 || en.length > 60 ? null : mistaken(en, number)))
  expect(part).toBeGreaterThan(0.98)
})

test('Chinese with a character wrong or left out, and its sound with a letter wrong', () => {
  const wrong = (zh: string, number: number, by: string): string => {
    const at = 1 + (number % (zh.length - 2))
    return zh.slice(0, at) + by + zh.slice(at + 1)
  }
  expect(foundPart(({ zh }, number) => (zh.length < 4 ? null : wrong(zh, number, '某')))).toBeGreaterThan(
    0.98,
  )
  expect(foundPart(({ zh }, number) => (zh.length < 4 ? null : wrong(zh, number, '')))).toBeGreaterThan(0.95)
  expect(
    foundPart(({ zh }, number) => (isHan(zh, 3) ? mistaken(soundOf(zh), number) : null)),
  ).toBeGreaterThan(0.97)
})
