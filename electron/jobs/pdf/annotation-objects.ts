/** Writes the annotation objects of ISO 32000: Highlight, Text, and the Popup that shows their words. */
import type { PDFDict, PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import type { PdfMark } from '../../../shared/export/pdf-types.ts'

/** Points, from the lower left corner of the page. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** Annotation flags (ISO 32000-1, table 165). */
const print = 4
const printNoZoomNoRotate = 28

/** Taken off the top and bottom of a line box, so that the marks of neighbouring lines do not meet. */
const inset = 1.5
const popup = { width: 200, height: 120 }

/** Marks words: one quadrilateral for each line. `group`: the annotation that this one continues. */
export function addHighlight(
  document: PDFDocument,
  page: PDFPage,
  mark: PdfMark,
  lines: readonly Box[],
  group: PDFRef | null,
): PDFRef {
  const boxes = lines.map(trimmed)
  const bounds = boundsOf(boxes)
  const annotation = commonEntries(document, page, mark, bounds, group)
  annotation.set(PDFName.of('Subtype'), PDFName.of('Highlight'))
  annotation.set(PDFName.of('F'), PDFNumber.of(print))
  // Upper left, upper right, lower left, lower right: the order that viewers expect, though not the standard's.
  const quads = boxes.flatMap(({ x0, y0, x1, y1 }) => [x0, y1, x1, y1, x0, y0, x1, y0])
  annotation.set(PDFName.of('QuadPoints'), document.context.obj(quads))
  const fill = boxes.map(({ x0, y0, x1, y1 }) => `${x0} ${y0} ${x1 - x0} ${y1 - y0} re`).join(' ')
  return addToPage(
    document,
    page,
    annotation,
    bounds,
    group,
    `/Multiply gs ${mark.rgb.join(' ')} rg ${fill} f`,
  )
}

/** Hangs a note on a block: an icon in the box that the page keeps free for it. */
export function addNote(
  document: PDFDocument,
  page: PDFPage,
  mark: PdfMark,
  boxes: readonly Box[],
  group: PDFRef | null,
): PDFRef {
  const bounds = boundsOf(boxes)
  const annotation = commonEntries(document, page, mark, bounds, group)
  annotation.set(PDFName.of('Subtype'), PDFName.of('Text'))
  annotation.set(PDFName.of('Name'), PDFName.of('Comment'))
  annotation.set(PDFName.of('F'), PDFNumber.of(printNoZoomNoRotate))
  return addToPage(document, page, annotation, bounds, group, noteIcon(bounds, mark.rgb))
}

function commonEntries(
  document: PDFDocument,
  page: PDFPage,
  mark: PdfMark,
  bounds: Box,
  group: PDFRef | null,
): PDFDict {
  const { context } = document
  const annotation = context.obj({ Type: 'Annot', Rect: rectangle(bounds), P: page.ref, C: [...mark.rgb] })
  annotation.set(PDFName.of('T'), PDFHexString.fromText(mark.author))
  annotation.set(PDFName.of('Subj'), PDFHexString.fromText(mark.subject))
  annotation.set(PDFName.of('CreationDate'), pdfDate(mark.created))
  annotation.set(PDFName.of('M'), pdfDate(mark.modified))
  if (group === null) {
    annotation.set(PDFName.of('NM'), PDFHexString.fromText(mark.id))
    if (mark.contents !== '') annotation.set(PDFName.of('Contents'), PDFHexString.fromText(mark.contents))
  } else {
    annotation.set(PDFName.of('IRT'), group)
    annotation.set(PDFName.of('RT'), PDFName.of('Group'))
  }
  return annotation
}

/** Gives the annotation its appearance and, unless it continues another, its pop-up, and puts it on the page. */
function addToPage(
  document: PDFDocument,
  page: PDFPage,
  annotation: PDFDict,
  bounds: Box,
  group: PDFRef | null,
  drawing: string,
): PDFRef {
  const { context } = document
  const appearance = context.flateStream(drawing, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: rectangle(bounds),
    Resources: { ExtGState: { Multiply: { Type: 'ExtGState', BM: 'Multiply' } } },
  })
  annotation.set(PDFName.of('AP'), context.obj({ N: context.register(appearance) }))
  const ref = context.register(annotation)
  const annotations = page.node.lookup(PDFName.of('Annots'), PDFArray)
  annotations.push(ref)
  if (group === null) {
    // At the right edge of the page, as far up as the words.
    const { width } = page.getSize()
    const box = { x0: width, y0: bounds.y1 - popup.height, x1: width + popup.width, y1: bounds.y1 }
    const window = context.obj({
      Type: 'Annot',
      Subtype: 'Popup',
      Rect: rectangle(box),
      Parent: ref,
      Open: false,
    })
    window.set(PDFName.of('F'), PDFNumber.of(printNoZoomNoRotate))
    const windowRef = context.register(window)
    annotation.set(PDFName.of('Popup'), windowRef)
    annotations.push(windowRef)
  }
  return ref
}

function trimmed({ x0, y0, x1, y1 }: Box): Box {
  const by = Math.min(inset, (y1 - y0) / 8)
  return { x0, y0: y0 + by, x1, y1: y1 - by }
}

function boundsOf(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    y0: Math.min(...boxes.map((box) => box.y0)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    y1: Math.max(...boxes.map((box) => box.y1)),
  }
}

function rectangle({ x0, y0, x1, y1 }: Box): number[] {
  return [x0, y0, x1, y1]
}

/** A small speech bubble in the note's colour with three lines of writing. */
function noteIcon({ x0, y0, x1, y1 }: Box, rgb: PdfMark['rgb']): string {
  const dark = rgb.map((part) => (part * 0.45).toFixed(3)).join(' ')
  const scale = [(x1 - x0) / 10, (y1 - y0) / 10]
  const bubble = '0.5 9.5 m 9.5 9.5 l 9.5 2.8 l 5 2.8 l 2.6 0.5 l 2.6 2.8 l 0.5 2.8 l h B'
  const writing = '2.2 7.6 m 7.8 7.6 l 2.2 6.1 m 7.8 6.1 l 2.2 4.6 m 5.6 4.6 l S'
  return `q ${scale[0]} 0 0 ${scale[1]} ${x0} ${y0} cm 0.7 w 1 j ${rgb.join(' ')} rg ${dark} RG ${bubble} ${writing} Q`
}

/** ISO 8601 in UTC -> a PDF date to the second. */
function pdfDate(iso: string): PDFString {
  const digits = new Date(iso).toISOString().replace(/\D/g, '').slice(0, 14)
  return PDFString.of(`D:${digits}Z`)
}
