/** Numbers in a row, as `13, 16, 18-20 and 27-30` or `第9/1号和第10/1号` have them. */

export type ListedNumber = {
  readonly start: number
  readonly end: number
  readonly from: string
  /** The last of a range; the same as `from` for a single number. */
  readonly to: string
}

/**
 * Those that begin at `at`. Both patterns are sticky; `number` has the number as its first group, and the end of a
 * range as the second where there are ranges.
 */
export function readNumbers(
  text: string,
  at: number,
  number: RegExp,
  between: RegExp,
): readonly ListedNumber[] {
  const found: ListedNumber[] = []
  let next: number | null = at
  while (next !== null) {
    number.lastIndex = next
    const match = number.exec(text)
    const from = match?.[1]
    if (match === null || from === undefined) break
    const end = match.index + match[0].length
    found.push({ start: match.index, end, from, to: match[2] ?? from })
    between.lastIndex = end
    const separator = between.exec(text)
    next = separator === null ? null : separator.index + separator[0].length
  }
  return found
}

/** Most that a range stands for: a longer one, or one that goes backwards, is its two ends. */
const longestRange = 60

/** 18 to 20: 18, 19, 20. */
export function numbersOf(from: number, to: number): readonly number[] {
  if (from === to) return [from]
  if (to < from || to - from >= longestRange) return [from, to]
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
