/**
 * Sentences of a block. Own rules and not `Intl.Segmenter`: its answers change with the ICU version, and a pack must
 * come out the same on every machine; it also ends sentences after `No.` and `U.S.`.
 * A semicolon ends no sentence in either language: UN lists in running text hang together by it.
 */
import type { TextRange } from '../model/block.ts'
import type { Lang } from '../model/report.ts'

const stops: Readonly<Record<Lang, RegExp>> = { zh: /[。！？]+/g, en: /[.!?]+/g }

/** What still belongs to the sentence after its stop: closing quotes and brackets, footnote marks. */
const tail = /[”’"')\]）】》〉」』*⁰¹²³⁴⁵⁶⁷⁸⁹]*/y

const openers = new Set('（《〈「『【“([')
const closers = new Set('）》〉」』】”)]')

/** Ranges in order that hold every character of the text but the spaces between sentences. */
export function splitSentences(text: string, lang: Lang): readonly TextRange[] {
  const depths = nesting(text)
  const ranges: TextRange[] = []
  let start = 0
  for (const match of text.matchAll(stops[lang])) {
    const stop = match.index + match[0].length
    const end = tailEnd(text, stop)
    const ends = lang === 'zh' ? endsChinese(text, stop, end) : endsEnglish(text, match.index, end)
    if (!ends || (depths[end - 1] ?? 0) > 0) continue
    ranges.push([start, end])
    start = end
    while (text.charAt(start) === ' ') start += 1
  }
  if (start < text.length) ranges.push([start, text.length])
  return ranges
}

function tailEnd(text: string, stop: number): number {
  tail.lastIndex = stop
  return stop + (tail.exec(text)?.[0].length ?? 0)
}

/** How many brackets and quotes are open after each unit; none where they do not balance, as in `a) … b) …`. */
function nesting(text: string): readonly number[] {
  const depths: number[] = []
  let depth = 0
  let balanced = true
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (openers.has(character)) depth += 1
    else if (closers.has(character)) depth -= 1
    if (depth < 0) balanced = false
    depths.push(depth)
  }
  return balanced && depth === 0 ? depths : []
}

/** A title or quotation may end in 。 in the middle of a sentence: `《谁来负责？》一书`, `“……。”，他说`, `“……。”的做法`. */
function endsChinese(text: string, stop: number, end: number): boolean {
  if (/[》〉]/.test(text.slice(stop, end))) return false
  const next = text.charAt(end)
  if ('，、；：,;:。！？'.includes(next) && next !== '') return false
  return !(next === '的' && closers.has(text.charAt(end - 1)))
}

/** Before a number or Roman numeral only: `No. 12`, `paras. 3–5`, `vol. II`. */
const numbered = new Set(
  'no nos para paras art arts p pp vol vols fig figs chap sect res doc add corr rev'.split(' '),
)
const neverLast = new Set('e.g i.e cf vs mr mrs ms dr prof st messrs gen'.split(' '))
/** Words whose label is a single letter: `annex A.` ends a sentence, `J. Smith` does not. */
const labelled = new Set('annex appendix chapter group part schedule section table tier'.split(' '))

/** A stop before white space and a capital, figure or opening bracket, but not one of an abbreviation or initial. */
function endsEnglish(text: string, stop: number, end: number): boolean {
  if (end >= text.length) return true
  if (text.charAt(end) !== ' ') return false
  const next = text.charAt(end + 1)
  if (!/[\p{Lu}\p{N}“‘"'([]/u.test(next)) return false
  return text.charAt(stop) !== '.' || !isAbbreviation(text.slice(Math.max(0, stop - 40), stop), next)
}

function isAbbreviation(before: string, next: string): boolean {
  const words = before.split(' ')
  const last = (words.at(-1) ?? '').replace(/^[“‘"'([]+/, '')
  const word = last.toLowerCase()
  if (neverLast.has(word)) return true
  if (numbered.has(word)) return /[\d([IVXL]/.test(next)
  if (word === 'a.m' || word === 'p.m') return false
  if (/^[A-Z]$/.test(last)) return !labelled.has((words.at(-2) ?? '').toLowerCase())
  return /^(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}$/.test(last)
}
