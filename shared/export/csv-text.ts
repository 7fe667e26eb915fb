/** Tables as CSV that spreadsheets open and do not run. Pure. */

/** Excel takes a file without it for one in the machine's old encoding. */
const byteOrderMark = '\uFEFF'

/**
 * What a spreadsheet would take for a formula: =, +, - or @, also in full width, behind white space or quotation marks
 * as well; and cells that begin with a tab or a line end (OWASP, CSV injection; ASVS 1.2.10).
 */
const formula = /^(?:[\t\r\n]|[\s"'“”‘’«»`]*[=+\-@＝＋－＠])/u

/** Rows of equal length, lines ended with CRLF, cells quoted where they have to be (RFC 4180). */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return byteOrderMark + rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')
}

/** A text that no spreadsheet takes for a formula: what could be one gets an apostrophe before it. */
export function safeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** What `safeCell` was given: a table that comes back says what went out. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

function cellText(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = safeCell(value)
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
