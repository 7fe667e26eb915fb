/** Terms as they are pasted from a table: one a line, English, Chinese, note, apart by tabs or commas (RFC 4180). */
import type { AssignedTerm } from '../model/assignment.ts'

export type PastedTerms = {
  readonly terms: readonly AssignedTerm[]
  /** Lines that have not both an English and a Chinese form, as they were pasted; a title line is none. */
  readonly unread: readonly string[]
}

const longestForm = 200
const longestNote = 10_000

/** Which column is the Chinese one shows in its letters. */
export function parseTerms(pasted: string): PastedTerms {
  const terms: AssignedTerm[] = []
  const unread: string[] = []
  const rows = rowsOf(pasted, pasted.includes('\t') ? '\t' : ',')
  for (const [at, row] of rows.entries()) {
    const [first = '', second = '', ...notes] = row.map((cell) => cell.trim())
    if (first === '' && second === '') continue
    if (at === 0 && isTitleRow(first, second)) continue
    const [en, zh] = hasHan(first) && !hasHan(second) ? [second, first] : [first, second]
    const note = notes.filter((part) => part !== '').join(' ')
    if (en === '' || zh === '' || Math.max(en.length, zh.length) > longestForm || note.length > longestNote)
      unread.push(row.join(' ').trim())
    else terms.push({ en, zh, note })
  }
  return { terms, unread }
}

/** The same as lines of a table, apart by tabs. */
export function termLines(terms: readonly AssignedTerm[]): string {
  return terms
    .map(({ en, zh, note }) => [en, zh, ...(note === '' ? [] : [note])].map(asCell).join('\t'))
    .join('\n')
}

function asCell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function isTitleRow(first: string, second: string): boolean {
  const titles = /^(?:en|english|英文|英语|zh|chinese|中文|汉语|term|术语)$/i
  return titles.test(first) && titles.test(second)
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** A cell in quotation marks may hold line ends, the separator, and its own marks doubled. */
function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const cell = String.raw`"((?:[^"]|"")*)"(?=[${separator}\r\n]|$)|([^${separator}\r\n]*)`
  const pattern = new RegExp(`(?:${cell})(${separator}|\\r?\\n|\\r|$)`, 'gy')
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(pattern)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== separator) rows.push([])
  }
  return rows.filter((row) => row.some((each) => each.trim() !== ''))
}
