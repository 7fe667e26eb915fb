/** The order of key words in context. Pure. */
import type { Lang } from '../model/report.ts'
import type { ConcordanceLine, ConcordanceSort } from '../model/search.ts'
import { foldText } from './fold.ts'

/** Chinese in the order of its sounds; English without capitals. */
const collators: Readonly<Record<Lang, Intl.Collator>> = {
  zh: new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true }),
  en: new Intl.Collator('en', { sensitivity: 'base', numeric: true }),
}

/** Words or Chinese characters from the match outwards that are compared; after that the place decides. */
const depth: Readonly<Record<Lang, number>> = { zh: 16, en: 6 }

/** A word, or a single Chinese character. Signs and spaces between them say nothing about order. */
const units = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:'[\p{L}\p{M}]+)*/gu

/** The words or characters beside the match, the nearest first. Empty where none are: such a line comes first. */
export function contextKey(
  { lang, left, right }: Pick<ConcordanceLine, 'lang' | 'left' | 'right'>,
  side: 'left' | 'right',
): readonly string[] {
  const found = foldText(side === 'left' ? left : right).match(units) ?? []
  return (side === 'left' ? found.toReversed() : found).slice(0, depth[lang])
}

/**
 * Stable: lines alike in context stay in the order given, which is that of their places. Lines in Chinese come before
 * lines in English, since no order compares the two.
 */
export function sortLines<Line extends Pick<ConcordanceLine, 'lang' | 'left' | 'right'>>(
  lines: readonly Line[],
  sort: ConcordanceSort,
): readonly Line[] {
  if (sort === 'place') return lines
  return lines
    .map((line, place) => ({ line, place, key: contextKey(line, sort) }))
    .toSorted((a, b) => {
      if (a.line.lang !== b.line.lang) return a.line.lang === 'zh' ? -1 : 1
      return compareKeys(a.key, b.key, collators[a.line.lang]) || a.place - b.place
    })
    .map(({ line }) => line)
}

/** Unit by unit: what is a whole key of its own comes before what goes on from it. */
function compareKeys(one: readonly string[], other: readonly string[], { compare }: Intl.Collator): number {
  for (const [place, unit] of one.entries()) {
    const beside = other[place]
    if (beside === undefined) return 1
    const order = unit === beside ? 0 : compare(unit, beside)
    if (order !== 0) return order
  }
  return one.length - other.length
}
