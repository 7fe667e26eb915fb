/** English words as terms are compared by: without case, plural and possessive. */

export type EnglishWord = {
  /** Lower case, singular, without a possessive. */
  readonly base: string
  readonly start: number
  /** After the word as written, a plural ending and a possessive included. */
  readonly end: number
}

/** Words of a text in order. Hyphens, dashes and slashes part words; an apostrophe inside a word does not. */
export function englishWords(text: string): readonly EnglishWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*['’]?/gu), (match) => {
    const [written] = match
    const word = written.replace(/['’]$/, '')
    // `States'` ends in an apostrophe that belongs to it; a closing quotation mark after another letter does not.
    const end = match.index + (/s['’]$/.test(written) ? written.length : word.length)
    return { base: baseForm(word), start: match.index, end }
  })
}

/**
 * Whether what is between two words of a text may stand inside a term: one space, hyphen, dash or slash, or just what the
 * term itself has there, such as the comma in `Educational, Scientific`.
 */
export function joinsWords(between: string, inTerm = ' '): boolean {
  const joint = between.replaceAll('\u00a0', ' ')
  return joint === inTerm || /^(?: | ?[-\u2010-\u2014/] ?)$/.test(joint)
}

/** Plurals of the reports and their subjects that no rule gives. */
const irregulars: ReadonlyMap<string, string> = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['people', 'person'],
  ['analyses', 'analysis'],
  ['bases', 'basis'],
  ['crises', 'crisis'],
  ['criteria', 'criterion'],
  ['indices', 'index'],
])

/** `Parties` gives `party`, `States’` gives `state`: the same for a text and for a term, a word of the language or not. */
export function baseForm(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')
  const irregular = irregulars.get(lower)
  if (irregular !== undefined) return irregular
  if (lower.length < 4) return lower
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2)
  return /[^sui]s$/.test(lower) ? lower.slice(0, -1) : lower
}
