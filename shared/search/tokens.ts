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

const runs = new RegExp(String.raw`\p{Script=Han}+|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+`, 'gv')

/** Runs of a folded text, in order; whatever else stands in it separates them. */
export function runsOf(folded: string): readonly Run[] {
  return (folded.match(runs) ?? []).map((text) => ({ kind: isHanRun(text) ? 'han' : 'word', text }))
}

/** A run is of one kind: its beginning tells. */
function isHanRun(run: string): boolean {
  return run >= firstHan && hasHan(run)
}

/** `c1c2`, `c2c3`, … of a run of Han characters: none when it has only one. */
export function bigramsOf(run: string): readonly string[] {
  const characters = charactersOf(run)
  const bigrams: string[] = []
  for (let at = 1; at < characters.length; at += 1) {
    bigrams.push(`${characters[at - 1] ?? ''}${characters[at] ?? ''}`)
  }
  return bigrams
}

/** One element for each character; quicker where none takes two units. */
function charactersOf(text: string): ArrayLike<string> {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text) : text
}

/**
 * Tokens of `f_big`, in order, to be joined with spaces: the bigrams of a Han run and then its last character, which
 * makes that findable and keeps one position for each character; other runs whole.
 */
export function bigramTokens(folded: string): readonly string[] {
  const tokens: string[] = []
  for (const run of folded.match(runs) ?? []) {
    if (isHanRun(run)) tokens.push(...bigramsOf(run), Array.from(run.slice(-2)).at(-1) ?? '')
    else tokens.push(run)
  }
  return tokens
}

/** Tokens of `f_one`, to be joined with spaces: the distinct Han characters. */
export function singleTokens(folded: string): readonly string[] {
  if (!hanOrLater.test(folded)) return []
  const distinct = new Set<string>()
  for (const character of folded) if (character >= firstHan) distinct.add(character)
  return [...distinct].filter(hasHan)
}

/** No Han character stands before it: texts of other scripts are gone through at once. */
const firstHan = '\u2e80'
const hanOrLater = /[\u2e80-\uffff]/
