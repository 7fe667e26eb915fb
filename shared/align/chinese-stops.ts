/** Which stops end a Chinese sentence. */
import type { Enclosures } from './enclosures.ts'

/** Before these the sentence goes on: `“……。”，他说`. */
const goesOn = /^[，、；：,;:。！？]/
/** And before these, after a quotation: `“……。”的呼吁`, `“……？”并离开`. */
const goesOnAfterQuote = /^[的等并]/
/** `他问。` after a quotation says whose it is. */
const attribution = /^[^，。！？；：“”]{0,12}(?:说|问|答|道|称|表示|指出|强调|认为)[。，：]/

const han = /[\p{Script=Han}）》」』】”]/u

/**
 * Whether the stop that begins at `stop`, and is over with its quotes and brackets at `end`, ends the sentence that
 * began at `start`. Half-width stops count only between Chinese characters: `16.4.1`, `www.unicri.it`.
 */
export function endsChinese(
  text: string,
  [start, stop, end]: readonly [start: number, stop: number, end: number],
  enclosures: Enclosures,
): boolean {
  const next = text.charAt(end)
  const rest = text.slice(end, end + 20)
  if (next === '') return true
  if (/[.!?．]/.test(text.charAt(stop)) && !(han.test(text.charAt(stop - 1)) && isChineseStart(rest)))
    return false
  if (goesOn.test(rest) || text.startsWith('..', stop)) return false
  const closer = lastCloser(text, stop, end)
  const opener = closer === null ? null : enclosures.openerOf(closer)
  if (closer !== null && goesOnAfterQuote.test(rest)) return false
  if (closer === null || opener === null) return true
  const mark = text.charAt(closer)
  // A title is a part of its sentence, and so are brackets unless they hold the whole sentence.
  if ('》〉'.includes(mark)) return false
  if (opener > start && '）)】]'.includes(mark)) return false
  if (opener === start) return !attribution.test(rest)
  // `：“为什么？”` is speech and ends; `题为“谁来负责？”的` only names what is quoted.
  return !/[？！?!]/.test(text.charAt(stop)) || '：:'.includes(text.charAt(opener - 1))
}

function isChineseStart(rest: string): boolean {
  return /^\s*[\p{Script=Han}（《「『【“(]/u.test(rest)
}

/** The last bracket or quote that closes after the stop; footnote marks may follow it. */
function lastCloser(text: string, stop: number, end: number): number | null {
  for (let place = end - 1; place > stop; place -= 1) {
    if ('”’"\')]）】》〉」』'.includes(text.charAt(place))) return place
  }
  return null
}
