/** Writes a PDF with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8), packed by zlib itself. */
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFStream } from '@cantoo/pdf-lib'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

/** An object as its bytes; its generation is 0. */
export type StoredObject = { readonly number: number; readonly body: Buffer; readonly isStream: boolean }

const pack = promisify(deflate)

/** Objects in one stream: enough of them to be packed well. */
const groupSize = 400

/** The document's own objects and those that are stored. */
export async function writeFile(document: PDFDocument, stored: readonly StoredObject[]): Promise<Uint8Array> {
  const { context } = document
  const own = context
    .enumerateIndirectObjects()
    .map(([{ objectNumber }, object]) => storedFrom(objectNumber, object))
  const objects = [...own, ...stored]
  const plain = objects
    .filter(({ isStream }) => !isStream)
    .toSorted((one, other) => one.number - other.number)
  const groups = Array.from({ length: Math.ceil(plain.length / groupSize) }, (_, index) =>
    plain.slice(index * groupSize, (index + 1) * groupSize),
  )
  const firstGroup = context.largestObjectNumber + 1
  const packed = await Promise.all(
    groups.map(async (group, index) => await packGroup(firstGroup + index, group)),
  )
  const entries: Entry[] = [{ number: 0, type: 0, first: 0, second: 65535 }]
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  let length = pieces[0]?.length ?? 0
  const append = (piece: Buffer): void => {
    pieces.push(piece)
    length += piece.length
  }
  for (const { number, body } of [...objects.filter(({ isStream }) => isStream), ...packed]) {
    entries.push({ number, type: 1, first: length, second: 0 })
    append(Buffer.from(`${number} 0 obj\n`))
    append(body)
    append(Buffer.from('\nendobj\n'))
  }
  for (const [index, group] of groups.entries())
    for (const [at, { number }] of group.entries())
      entries.push({ number, type: 2, first: firstGroup + index, second: at })
  const tableNumber = firstGroup + groups.length
  entries.push({ number: tableNumber, type: 1, first: length, second: 0 })
  const start = length
  append(await tableOf(document, tableNumber, entries))
  append(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(pieces, length)
}

function storedFrom(number: number, object: PDFObject): StoredObject {
  const body = Buffer.allocUnsafe(object.sizeInBytes())
  object.copyBytesInto(body, 0)
  return { number, body, isStream: object instanceof PDFStream }
}

async function packGroup(number: number, group: readonly StoredObject[]): Promise<StoredObject> {
  let offset = 0
  const numbers = group.map((object) => {
    const entry = `${object.number} ${offset}`
    offset += object.body.length + 1
    return entry
  })
  const head = Buffer.from(`${numbers.join(' ')}\n`)
  const content = await pack(Buffer.concat([head, ...group.flatMap(({ body }) => [body, lineEnd])]))
  const entries = `/Type /ObjStm /N ${group.length} /First ${head.length}`
  return { number, body: streamOf(entries, content), isStream: true }
}

const lineEnd = Buffer.from('\n')

function streamOf(entries: string, packed: Buffer): Buffer {
  const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream')])
}

/** Type 1: `first` is the place in the file; type 2: the stream that holds it, `second` the place in that. */
type Entry = {
  readonly number: number
  readonly type: 0 | 1 | 2
  readonly first: number
  readonly second: number
}

const rowLength = 7

async function tableOf(document: PDFDocument, number: number, entries: readonly Entry[]): Promise<Buffer> {
  const { Root, Info } = document.context.trailerInfo
  // Numbers that nothing has are free.
  const rows = Buffer.alloc((number + 1) * rowLength)
  for (const entry of entries) {
    const at = entry.number * rowLength
    rows.writeUInt8(entry.type, at)
    rows.writeUInt32BE(entry.first, at + 1)
    rows.writeUInt16BE(entry.second, at + 5)
  }
  const info = Info === undefined ? '' : ` /Info ${Info.toString()}`
  const dict = `/Type /XRef /Size ${number + 1} /W [1 4 2] /Root ${Root?.toString()}${info}`
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n`),
    streamOf(dict, await pack(rows)),
    Buffer.from('\nendobj\n'),
  ])
}
