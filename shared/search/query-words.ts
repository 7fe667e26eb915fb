/** Cuts a query into words, phrases and the signs on them. */
import type { TextRange } from '../model/block.ts'

export type QueryWord = {
  /** As typed, without quotation marks, the minus before and the star after it. */
  readonly text: string
  readonly quoted: boolean
  /** With a minus before it. */
  readonly not: boolean
  /** With a star after it: in quotes it is a sign like any other, `"议程*"`, after them not. */
  readonly open: boolean
  /** `tag` of `tag:value`, as typed; null without a colon. Whether there is such a field is for others to say. */
  readonly field: string | null
  /** In the query, signs and quotation marks included. */
  readonly source: TextRange
}

const closing: Readonly<Record<string, string>> = { '"': '"', '＂': '＂', '“': '”', '「': '」', '『': '』' }

/**
 * White space separates words, except inside quotes and between a number and a single Chinese character: the reports
 * have `2018年5月`, people also type `2018 年 5 月`. Quotes count as such only around a whole word, so that a stretch
 * copied from a report is found with the quotes that stand in it. One not closed yet, while it is typed, goes to the end.
 */
export function queryWords(query: string): readonly QueryWord[] {
  const words: QueryWord[] = []
  let at = 0
  for (;;) {
    at += /^\s*/.exec(query.slice(at))?.[0].length ?? 0
    if (at >= query.length) return words
    const word = wordAt(query, at)
    at = word.source[1]
    const last = words.at(-1)
    if (word.text === '') continue
    if (last !== undefined && staysTogether(last, word)) words[words.length - 1] = together(last, word)
    else words.push(word)
  }
}

/** Where the quotation mark stands that is not closed; null without one. */
export function openQuote(query: string): number | null {
  const last = queryWords(query).at(-1)
  if (last === undefined || !last.quoted) return null
  const typed = query.slice(...last.source)
  const at = typed.search(/["＂“「『]/)
  const close = closing[typed.charAt(at)]
  return close === undefined || typed.includes(close, at + 1) ? null : last.source[0] + at
}

function wordAt(query: string, start: number): QueryWord {
  const rest = query.slice(start)
  const minus = /^[-－](?=[^\s\-－])/.test(rest) ? 1 : 0
  const field = /^([\p{L}]+)[:：](?=\S)/u.exec(rest.slice(minus))
  const prefix = minus + (field?.[0].length ?? 0)
  const phrase = quotedPhrase(rest.slice(prefix))
  if (phrase !== null) {
    const length = prefix + phrase.length
    return {
      text: phrase.text,
      open: phrase.starred,
      quoted: true,
      not: minus > 0,
      field: field?.[1] ?? null,
      source: [start, start + length],
    }
  }
  const bare = /^\S+/.exec(rest.slice(prefix))?.[0] ?? ''
  return {
    ...starred(bare),
    quoted: false,
    not: minus > 0,
    field: field?.[1] ?? null,
    source: [start, start + prefix + bare.length],
  }
}

/** A star after nothing is itself looked for. */
function starred(text: string): Pick<QueryWord, 'text' | 'open'> {
  const bare = text.replace(/[*＊]+$/, '')
  return bare === '' || bare === text ? { text, open: false } : { text: bare, open: true }
}

type Phrase = { readonly text: string; readonly length: number; readonly starred: boolean }

/** The phrase that starts here and its length with quotes; null when none does. */
function quotedPhrase(rest: string): Phrase | null {
  const close = closing[rest.charAt(0)]
  if (close === undefined || rest.length === 1) return null
  for (let end = rest.indexOf(close, 1); end !== -1; end = rest.indexOf(close, end + 1)) {
    const after = /^[*＊]?(?=\s|$)/.exec(rest.slice(end + 1))
    if (after === null) continue
    return { text: rest.slice(1, end).trim(), length: end + 1 + after[0].length, starred: after[0] !== '' }
  }
  return rest.includes(close, 1) ? null : { text: rest.slice(1).trim(), length: rest.length, starred: true }
}

function staysTogether(left: QueryWord, right: QueryWord): boolean {
  if (left.quoted || right.quoted || right.not || right.field !== null || left.open) return false
  const single = /^\p{Script=Han}$/u
  const before = left.text.split(/\s/).at(-1) ?? ''
  return (
    (/\p{N}$/u.test(before) && single.test(right.text)) || (single.test(before) && /^\p{N}/u.test(right.text))
  )
}

function together(left: QueryWord, right: QueryWord): QueryWord {
  return {
    ...left,
    text: `${left.text} ${right.text}`,
    open: right.open,
    source: [left.source[0], right.source[1]],
  }
}
