/**
 * A PDF as Chromium prints it, opened for changes and written again. Most of its objects (what the pages show, fonts,
 * the structure of plain text) are not changed: they are kept as the bytes that they are, and only the others are read.
 * A report's page has thousands of them.
 */
import { PDFDocument, ParseSpeeds } from '@cantoo/pdf-lib'
import type { StoredObject } from './write-file.ts'
import { packObjects, writeFile } from './write-file.ts'

export type PrintedFile = {
  /** Without the objects that are kept aside: what it draws and how is not to be found here. */
  readonly document: PDFDocument
  readonly write: () => Promise<Uint8Array>
}

/** A file that is not as Chromium writes it is read whole. */
export async function openPrinted(pdf: Uint8Array): Promise<PrintedFile> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const parts = partsOf(bytes)
  // Packed in other threads while the document is being changed.
  const aside = packObjects(parts?.aside ?? [])
  const document = await PDFDocument.load(parts === null ? bytes : parts.read, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  const { context } = document
  context.largestObjectNumber = Math.max(context.largestObjectNumber, parts?.largest ?? 0)
  return {
    document,
    write: async () => await writeFile(document, await aside),
  }
}

type Parts = { readonly read: Buffer; readonly aside: readonly StoredObject[]; readonly largest: number }

/** By the table at the end of the file (ISO 32000-1, 7.5.4); null when there is none such as Chromium writes. */
function partsOf(bytes: Buffer): Parts | null {
  const tail = bytes.subarray(-64).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1])
  if (!(table > 0)) return null
  const [, count, rows = '', trailer] =
    /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s\s?)+)(trailer\s[^]*?)startxref/.exec(
      bytes.toString('latin1', table),
    ) ?? []
  if (trailer === undefined || trailer.includes('/Prev')) return null
  const starts = rows
    .split('\n')
    .flatMap((row, number) => (row.endsWith('n ') ? [{ number, start: Number(row.slice(0, 10)) }] : []))
    .toSorted((one, other) => one.start - other.start)
  const read: Buffer[] = [bytes.subarray(0, starts[0]?.start)]
  const aside: StoredObject[] = []
  for (const [index, { number, start }] of starts.entries()) {
    const object = bytes.subarray(start, starts[index + 1]?.start ?? table)
    const kind = isRead(object) ? null : bodyOf(object)
    if (kind === null) read.push(object)
    else aside.push({ number, ...kind })
  }
  read.push(Buffer.from(`${trailer}startxref\n0\n%%EOF\n`, 'latin1'))
  return { read: Buffer.concat(read), aside, largest: Number(count) - 1 }
}

const endOfStream = Buffer.from('endstream\nendobj\n')
const element = Buffer.from('<</Type /StructElem\n')
const reference = Buffer.from('/OBJR')
const font = Buffer.from('<</Type /Font')

/** No stream is read, no font, and of the structure only what refers to an object, such as a link. */
function isRead(object: Buffer): boolean {
  if (object.subarray(-endOfStream.length).equals(endOfStream)) return false
  const head = object.subarray(0, 48)
  if (head.includes(element)) return object.includes(reference)
  return !head.includes(font)
}

/** What stands between `1 0 obj` and `endobj`. */
function bodyOf(object: Buffer): Omit<StoredObject, 'number'> | null {
  const begin = object.indexOf(' obj\n')
  const end = object.lastIndexOf('\nendobj')
  if (begin < 0 || end < begin) return null
  const body = object.subarray(begin + ' obj\n'.length, end)
  return { body, isStream: object.subarray(-endOfStream.length).equals(endOfStream) }
}
