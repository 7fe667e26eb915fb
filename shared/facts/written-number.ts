/** A number as a text prints it: what the readers of both languages give back. */
import type { TextRange } from '../model/block.ts'
import type { FactBound } from '../model/fact.ts'

export type WrittenNumber = {
  readonly value: number
  readonly bound: FactBound
  /** With its scale (194万, 1.94 million) and sign ($, %, per cent). Both ends of 20至25 have the whole. */
  readonly number: TextRange
  /** The same with the words of its bound before it. */
  readonly range: TextRange
  /** What the number itself says of the unit; `money` for sums in other currencies than dollars. */
  readonly measure: 'USD' | '%' | 'money' | null
  /** Written in words or Chinese characters. */
  readonly spelled: boolean
}

/** A full-width comma between other than three figures is a stop of the sentence. */
const wide = /[０-９％＄]|．(?=[０-９\d])|(?<=[０-９\d])，(?=[０-９]{3}(?![０-９]))/g

/** Full-width figures in half width; every place stays where it was. */
export function halfWidth(text: string): string {
  return text.replace(wide, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

/** Value of figures with thousands separators (5,000 or 5 000) and a scale, a power of ten: 1.94 times a million is not whole in binary. */
export function scaled(figures: string, scale: number): number {
  return Number(
    `${figures.replaceAll(/[, \u00a0\u2009\u202f]/g, '')}e${String(Math.round(Math.log10(scale)))}`,
  )
}

/**
 * Numbers in text order, with both ends of a range for what `opening` says is one: how many characters stand before it
 * that belong to it (`between `), null for two numbers that only follow each other.
 */
export function joinRanges(
  found: readonly WrittenNumber[],
  opening: (first: WrittenNumber, second: WrittenNumber) => number | null,
): readonly WrittenNumber[] {
  const joined: WrittenNumber[] = []
  for (let at = 0; at < found.length; at++) {
    const [first, second] = [found[at], found[at + 1]]
    if (first === undefined) continue
    const before = second === undefined || first.value >= second.value ? null : opening(first, second)
    if (second === undefined || before === null) joined.push(first)
    else {
      joined.push(...rangeEnds(first, second, before))
      at++
    }
  }
  return joined
}

function rangeEnds(first: WrittenNumber, second: WrittenNumber, before: number): readonly WrittenNumber[] {
  const shared = {
    range: [first.range[0] - before, second.range[1]],
    number: [first.number[0], second.number[1]],
    measure: second.measure ?? first.measure,
  } as const
  return [
    { ...first, ...shared, bound: 'at-least' },
    { ...second, ...shared, bound: 'at-most' },
  ]
}
