/** Tokens of the full-text index: what a pack stores and what a query asks for are made by the same code. */

const han = /\p{Script=Han}/u
const wordCharacter = /[\p{L}\p{N}\p{M}]/u

/** A stretch of Han characters, or of other letters and digits. */
export type Run = { readonly kind: 'han' | 'word'; readonly text: string }

export function hasHan(text: string): boolean {
  return han.test(text)
}

/** A letter, digit or mark that is not Han. */
export function isWordCharacter(character: string): boolean {
  return wordCharacter.test(character) && !han.test(character)
}

/** Runs of a folded text, in order; whatever else stands in it separates them. */
export function runsOf(folded: string): readonly Run[] {
  return Array.from(
    folded.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu),
    ([text]): Run => ({ kind: hasHan(text) ? 'han' : 'word', text }),
  )
}

/** `c1c2`, `c2c3`, … of a run of Han characters: none when it has only one. */
export function bigramsOf(run: string): readonly string[] {
  const characters = Array.from(run)
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

/**
 * Tokens of `f_big`, in order, to be joined with spaces: the bigrams of a Han run and then its last character, which
 * makes that findable and keeps one position for each character; other runs whole.
 */
export function bigramTokens(folded: string): readonly string[] {
  return runsOf(folded).flatMap(({ kind, text }) =>
    kind === 'word' ? [text] : [...bigramsOf(text), Array.from(text).at(-1) ?? ''],
  )
}

/** Tokens of `f_one`, to be joined with spaces: the distinct Han characters. */
export function singleTokens(folded: string): readonly string[] {
  const distinct = new Set<string>()
  for (const character of folded) if (character >= firstHan) distinct.add(character)
  return [...distinct].filter(hasHan)
}

/** No Han character stands before it: texts of other scripts are gone through at once. */
const firstHan = '\u2e80'
