/** Numbers of a merge in words. */
import type { TFunction } from 'i18next'
import type { MergeCounts } from '../../shared/model/exchange.ts'

const order = ['added', 'updated', 'deleted', 'unchanged', 'conflicts', 'unplaced', 'refused'] as const

/** `12 new`, `3 changed`, and how many layers: those that are not nought, in this order. Empty when all are. */
export function countWords(t: TFunction, counts: MergeCounts, layers: number): readonly string[] {
  const words = order
    .filter((name) => counts[name] > 0)
    .map((name) => t(`exchange.count.${name}`, { count: counts[name] }))
  return layers === 0 ? words : [...words, t('exchange.count.layers', { count: layers })]
}

/** Of a merge that is done: nothing of it is in conflict any more. */
export function withoutConflicts(counts: MergeCounts): MergeCounts {
  return { ...counts, conflicts: 0 }
}

/** The same as one line; says so when there is nothing. */
export function countLine(t: TFunction, counts: MergeCounts, layers = 0): string {
  const words = countWords(t, counts, layers)
  return words.length === 0 ? t('exchange.count.none') : words.join(' · ')
}
