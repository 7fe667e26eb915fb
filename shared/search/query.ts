/** What a search query means. */
import { foldText } from './fold.ts'
import { hasHan, isWordCharacter } from './tokens.ts'

/**
 * One thing that a text must contain, folded. `substring`: anywhere. `word`: from the start of a word, whose end it may
 * leave open (`traffick` finds `trafficking`, `art` does not find `part`).
 */
export type SearchTerm = { readonly text: string; readonly match: 'substring' | 'word' }

const closing: Readonly<Record<string, string>> = { '"': '"', '＂': '＂', '“': '”', '「': '」', '『': '』' }

/**
 * Terms of a query, all of which a text must have; none when there is nothing but white space.
 * White space separates terms, except inside quotes and between a number and a single Chinese character: the reports
 * have `2018年5月`, people also type `2018 年 5 月`. Quotes count as such only around a whole term, so that a stretch
 * copied from a report is found with the quotes that stand in it.
 */
export function parseQuery(query: string): readonly SearchTerm[] {
  const texts = new Set(splitQuery(query).map(foldText))
  return [...texts].map((text) => ({ text, match: matchOf(text) }))
}

function splitQuery(query: string): readonly string[] {
  const texts: string[] = []
  let previousWord = ''
  let rest = query.trimStart()
  while (rest !== '') {
    const phrase = quotedPhrase(rest)
    const word = phrase === null ? (/^\S+/.exec(rest)?.[0] ?? rest) : ''
    const last = texts.length - 1
    if (phrase !== null && phrase.text !== '') texts.push(phrase.text)
    else if (phrase === null && staysTogether(previousWord, word)) texts[last] = `${texts[last] ?? ''}${word}`
    else if (phrase === null) texts.push(word)
    previousWord = word
    rest = rest.slice(phrase?.length ?? word.length).trimStart()
  }
  return texts
}

function staysTogether(left: string, right: string): boolean {
  const single = /^\p{Script=Han}$/u
  return (/\p{N}$/u.test(left) && single.test(right)) || (single.test(left) && /^\p{N}/u.test(right))
}

/** The phrase that starts here and its length with quotes. One not closed yet, while it is typed, goes to the end. */
function quotedPhrase(rest: string): { readonly text: string; readonly length: number } | null {
  const close = closing[rest.charAt(0)]
  if (close === undefined || rest.length === 1) return null
  for (let end = rest.indexOf(close, 1); end !== -1; end = rest.indexOf(close, end + 1)) {
    if (/^(?:\s|$)/.test(rest.slice(end + 1)))
      return { text: phraseText(rest.slice(1, end)), length: end + 1 }
  }
  return rest.includes(close, 1) ? null : { text: phraseText(rest.slice(1)), length: rest.length }
}

/** Stored Chinese has no space beside its characters; a phrase typed with them means the same. */
function phraseText(quoted: string): string {
  return quoted
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
}

/** Chinese has no words to start at; a sign in front is itself where the match starts. */
function matchOf(text: string): SearchTerm['match'] {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0)
  return !hasHan(text) && isWordCharacter(first) ? 'word' : 'substring'
}
