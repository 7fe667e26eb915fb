/** CSV read by the letter of RFC 4180, section 2, whatever ends its lines. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n)/y
  for (cell.lastIndex = 0; cell.lastIndex < text.length;) {
    const found = cell.exec(text)
    if (found === null) throw new Error('not RFC 4180')
    const [, raw = '', end] = found
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}
