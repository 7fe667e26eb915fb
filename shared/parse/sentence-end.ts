/** Whether a text has come to its end, which tells a heading from a paragraph and a page break from a new block. */

const ends: ReadonlySet<string> = new Set('。！？；：…!?.;:')
/** Closing brackets and quotes, and footnote marks, that may follow the end. */
const closers: ReadonlySet<string> = new Set('”’"\')]）】》〉」』*⁰¹²³⁴⁵⁶⁷⁸⁹')

/** True for `…事项。`, `…以下途径：`, `(LL.M.)`; false for a heading or a paragraph that a page break cut. */
export function isFinished(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && closers.has(text.charAt(last))) last -= 1
  return last >= 0 && ends.has(text.charAt(last))
}
