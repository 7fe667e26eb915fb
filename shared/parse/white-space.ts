/** Layout white space: what a stored text keeps of the spaces and line ends of its source. */
import type { Lang } from '../model/report.ts'

/** Characters that take no space beside them in Chinese: Han, CJK and full-width punctuation, dashes, quotes. */
const closeSet = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFF60\u2014\u2026\u201C\u201D\u00B7]/u

const whiteSpace = /\s+/u

/** The space between two neighbours of a text: none beside a Chinese character in Chinese, else one. */
function spaceBetween(before: string, after: string, lang: Lang): '' | ' ' {
  return lang === 'zh' && (closeSet.test(before) || closeSet.test(after)) ? '' : ' '
}

/** Text that grows line by line and is free of layout white space at every step; earlier offsets stay good. */
export type StoredText = {
  /**
   * Adds words to the end; white space around and inside them becomes what the language wants. `glued`: the first word
   * goes on where the last one stopped.
   */
  readonly add: (words: string, glued?: boolean) => void
  /** UTF-16 units so far. */
  readonly length: () => number
  /** The last words, enough to see how the text ends, without putting it together. */
  readonly ending: () => string
  readonly text: () => string
}

export function storedText(lang: Lang): StoredText {
  const parts: string[] = []
  let length = 0
  let last = ''
  return {
    add(words, glued = false) {
      let joined = glued
      // Word by word: a pattern over the whole would take quadratic time on a long run of spaces.
      for (const word of words.split(whiteSpace)) {
        if (word === '') continue
        const part = last === '' || joined ? word : spaceBetween(last, firstCharacter(word), lang) + word
        joined = false
        parts.push(part)
        length += part.length
        last = lastCharacter(word)
      }
    },
    length: () => length,
    ending: () => parts.slice(-2).join(''),
    text: () => parts.join(''),
  }
}

/** One text in its stored form. */
export function withoutLayout(text: string, lang: Lang): string {
  const stored = storedText(lang)
  stored.add(text)
  return stored.text()
}

function firstCharacter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0)
}

function lastCharacter(word: string): string {
  const low = word.charCodeAt(word.length - 1)
  return low >= 0xdc00 && low <= 0xdfff ? word.slice(-2) : word.slice(-1)
}
