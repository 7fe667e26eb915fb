/** Annotations and the embedded exchange file of a PDF, from its objects. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { PDFObject, PDFPage } from '@cantoo/pdf-lib'
import type { ErrorDetails } from '../../../shared/result.ts'
import type { PdfAnnotation, PdfBox } from '../../../shared/returned/pdf-annotation.ts'
import { attachedSetName } from '../export/pdf/attached-set.ts'
import { awaitLibrary, readByLibrary } from './read-by-library.ts'

export type PdfFile = {
  /** JSON of the exchange file in it; null for none. */
  readonly set: string | null
  readonly saved: string | null
  readonly annotations: readonly PdfAnnotation[]
}

/** Throws `set-damaged` at what is no sound PDF, and at an encrypted one. */
export async function readPdfObjects(bytes: Uint8Array, details: ErrorDetails): Promise<PdfFile> {
  const document = await awaitLibrary(details, () => PDFDocument.load(bytes, { updateMetadata: false }))
  const pages = readByLibrary(details, () => document.getPages())
  return {
    set: embeddedSet(document, details),
    saved: dateIn(infoOf(document), 'ModDate'),
    annotations: annotationsOf(pages),
  }
}

function infoOf({ context }: PDFDocument): PDFDict | undefined {
  const info = context.lookup(context.trailerInfo.Info)
  return info instanceof PDFDict ? info : undefined
}

function annotationsOf(pages: readonly PDFPage[]): readonly PdfAnnotation[] {
  const listed = pages.flatMap((page, at) => dictsOf(page).map((entry) => ({ ...entry, at })))
  const indexes = new Map<PDFObject, number>()
  listed.forEach(({ dict, ref }, index) => {
    indexes.set(dict, index)
    if (ref !== null) indexes.set(ref, index)
  })
  return listed.map(({ dict, at }) => {
    const to = dict.get(PDFName.of('IRT'))
    const quads = boxes(numbers(dict, 'QuadPoints'))
    return {
      page: at,
      subtype: nameIn(dict, 'Subtype'),
      name: textIn(dict, 'NM'),
      to: to === undefined ? null : (indexes.get(to) ?? null),
      isGrouped: nameIn(dict, 'RT') === 'Group',
      contents: textIn(dict, 'Contents'),
      author: textIn(dict, 'T'),
      created: dateIn(dict, 'CreationDate'),
      modified: dateIn(dict, 'M'),
      state: textIn(dict, 'StateModel') === 'Review' ? textIn(dict, 'State') : '',
      colour: hexOf(numbers(dict, 'C')),
      quads,
      box: boxOf(numbers(dict, 'Rect')),
    }
  })
}

type Listed = { readonly dict: PDFDict; readonly ref: PDFRef | null }

function dictsOf(page: PDFPage): readonly Listed[] {
  const list = page.node.lookup(PDFName.of('Annots'))
  if (!(list instanceof PDFArray)) return []
  return list.asArray().flatMap((entry) => {
    const dict = page.doc.context.lookup(entry)
    return dict instanceof PDFDict ? [{ dict, ref: entry instanceof PDFRef ? entry : null }] : []
  })
}

function nameIn(dict: PDFDict, name: string): string {
  const value = dict.lookup(PDFName.of(name))
  return value instanceof PDFName ? value.decodeText() : ''
}

function textIn(dict: PDFDict, name: string): string {
  const value = dict.lookup(PDFName.of(name))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

function dateIn(dict: PDFDict | undefined, name: string): string | null {
  const value = dict?.lookup(PDFName.of(name))
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null
  try {
    return value.decodeDate().toISOString()
  } catch {
    // Not a date, as dates of PDF are written.
    return null
  }
}

function numbers(dict: PDFDict, name: string): readonly number[] {
  const list = dict.lookup(PDFName.of(name))
  if (!(list instanceof PDFArray)) return []
  return list.asArray().map((entry) => {
    const value = dict.context.lookup(entry)
    return value instanceof PDFNumber ? value.asNumber() : 0
  })
}

/** Whatever the order of their corners, in which viewers differ. */
function boxes(points: readonly number[]): readonly PdfBox[] {
  const found: PdfBox[] = []
  for (let at = 0; at + 8 <= points.length; at += 8) found.push(boxOf(points.slice(at, at + 8)))
  return found
}

function boxOf(points: readonly number[]): PdfBox {
  const xs = points.filter((_value, at) => at % 2 === 0)
  const ys = points.filter((_value, at) => at % 2 === 1)
  if (ys.length === 0) return { x0: 0, y0: 0, x1: 0, y1: 0 }
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

function hexOf(rgb: readonly number[]): string | null {
  if (rgb.length !== 3) return null
  const part = (value: number) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${rgb.map(part).join('')}`
}

/** Entries of the name tree that are followed, at most. */
const mostNodes = 1000

/** By its name among the files of the document (ISO 32000-1, 7.7.4 and 7.11.4). */
function embeddedSet({ catalog, context }: PDFDocument, details: ErrorDetails): string | null {
  const names = context.lookup(catalog.get(PDFName.of('Names')))
  const root = names instanceof PDFDict ? names.lookup(PDFName.of('EmbeddedFiles')) : undefined
  const waiting: (PDFObject | undefined)[] = [root, catalog.lookup(PDFName.of('AF'))]
  for (let count = 0; waiting.length > 0 && count < mostNodes; count += 1) {
    const next = waiting.shift()
    const node = next === undefined ? undefined : context.lookup(next)
    if (node instanceof PDFArray) waiting.push(...node.asArray())
    if (!(node instanceof PDFDict)) continue
    if (textIn(node, 'UF') === attachedSetName || textIn(node, 'F') === attachedSetName) {
      const text = embeddedText(node, details)
      if (text !== null) return text
    }
    waiting.push(node.get(PDFName.of('Names')), node.get(PDFName.of('Kids')))
  }
  return null
}

function embeddedText(specification: PDFDict, details: ErrorDetails): string | null {
  const files = specification.lookup(PDFName.of('EF'))
  if (!(files instanceof PDFDict)) return null
  const stream = files.lookup(PDFName.of('UF')) ?? files.lookup(PDFName.of('F'))
  if (!(stream instanceof PDFRawStream)) return null
  return readByLibrary(details, () =>
    new TextDecoder('utf-8', { fatal: true }).decode(decodePDFRawStream(stream).decode()),
  )
}
