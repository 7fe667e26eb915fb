/** Writes the annotation objects of ISO 32000: Highlight, Underline, Text, replies, and the Popup that shows their words. */
import type { PDFDict, PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import type { PdfComment, PdfMark } from '../../../../shared/export/pdf/pdf-types.ts'
import { xmlText } from '../../../../shared/export/xml-text.ts'

/** Points, from the lower left corner of the page. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** Annotation flags (ISO 32000-1, table 165). */
const print = 4
const printNoZoomNoRotate = 28
const hiddenPrintNoZoomNoRotate = 30

/** Taken off the top and bottom of a line box, so that the marks of neighbouring lines do not meet. */
const inset = 1.5
const popup = { width: 200, height: 120 }

/**
 * Which part of a mark an annotation is, from 1. Only the first says what the mark says and has a pop-up and answers.
 * `group`: the first part when it is on the same page, as ISO 32000-2 (table 172, IRT) demands.
 */
export type Part = { readonly number: number; readonly group: PDFRef | null }

/** Marks words: one quadrilateral for each line. */
export function addMark(
  document: PDFDocument,
  page: PDFPage,
  mark: PdfMark,
  lines: readonly Box[],
  part: Part,
): PDFRef {
  const boxes = lines.map(trimmed)
  const bounds = boundsOf(boxes)
  const annotation = commonEntries(document, page, mark, bounds, part)
  annotation.set(PDFName.of('Subtype'), PDFName.of(mark.style === 'underline' ? 'Underline' : 'Highlight'))
  annotation.set(PDFName.of('F'), PDFNumber.of(print))
  // Upper left, upper right, lower left, lower right: the order that viewers expect, though not the standard's.
  const quads = boxes.flatMap(({ x0, y0, x1, y1 }) => [x0, y1, x1, y1, x0, y0, x1, y0])
  annotation.set(PDFName.of('QuadPoints'), document.context.obj(quads))
  const drawing = mark.style === 'underline' ? underline(boxes, mark.rgb) : highlight(boxes, mark.rgb)
  const ref = addToPage(document, page, annotation, bounds, part, drawing)
  if (part.number === 1) addAnswers(document, page, mark, bounds, ref)
  return ref
}

function highlight(boxes: readonly Box[], rgb: PdfMark['rgb']): string {
  const fill = boxes.map(({ x0, y0, x1, y1 }) => `${x0} ${y0} ${x1 - x0} ${y1 - y0} re`).join(' ')
  return `/Multiply gs ${rgb.join(' ')} rg ${fill} f`
}

/** A line in a darker shade of the colour: the highlighters' own would hardly be seen on white. */
function underline(boxes: readonly Box[], rgb: PdfMark['rgb']): string {
  const lines = boxes.map(({ x0, y0, x1 }) => `${x0} ${y0 + 0.6} m ${x1} ${y0 + 0.6} l`).join(' ')
  return `1.2 w ${dark(rgb)} RG ${lines} S`
}

/** Hangs a note on a block: an icon in the box that the page keeps free for it. */
export function addNote(
  document: PDFDocument,
  page: PDFPage,
  mark: PdfMark,
  boxes: readonly Box[],
  part: Part,
): PDFRef {
  const bounds = boundsOf(boxes)
  const annotation = commonEntries(document, page, mark, bounds, part)
  annotation.set(PDFName.of('Subtype'), PDFName.of('Text'))
  annotation.set(PDFName.of('Name'), PDFName.of('Comment'))
  annotation.set(PDFName.of('F'), PDFNumber.of(printNoZoomNoRotate))
  const ref = addToPage(document, page, annotation, bounds, part, noteIcon(bounds, mark.rgb))
  if (part.number === 1) addAnswers(document, page, mark, bounds, ref)
  return ref
}

/**
 * Replies, and for a resolved annotation the state that reviewers' programs know it by (ISO 32000-1, 12.5.6.2 and
 * 12.5.6.3): Text annotations in reply to it, which no page shows.
 */
function addAnswers(document: PDFDocument, page: PDFPage, mark: PdfMark, bounds: Box, to: PDFRef): void {
  for (const reply of mark.replies) addAnswer(document, page, reply, bounds, to)
  if (!mark.resolved) return
  const state = addAnswer(document, page, { ...mark, id: `${mark.id}-state`, contents: '' }, bounds, to)
  state.set(PDFName.of('StateModel'), PDFString.of('Review'))
  state.set(PDFName.of('State'), PDFString.of('Completed'))
}

function addAnswer(
  document: PDFDocument,
  page: PDFPage,
  comment: PdfComment,
  bounds: Box,
  to: PDFRef,
): PDFDict {
  const { context } = document
  const answer = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: rectangle(bounds), P: page.ref })
  setOrigin(answer, comment)
  setWords(answer, comment)
  answer.set(PDFName.of('IRT'), to)
  answer.set(PDFName.of('RT'), PDFName.of('R'))
  answer.set(PDFName.of('F'), PDFNumber.of(hiddenPrintNoZoomNoRotate))
  page.node.lookup(PDFName.of('Annots'), PDFArray).push(context.register(answer))
  return answer
}

function setOrigin(annotation: PDFDict, { author, created, modified }: PdfComment): void {
  setText(annotation, 'T', author)
  annotation.set(PDFName.of('CreationDate'), pdfDate(created))
  annotation.set(PDFName.of('M'), pdfDate(modified))
}

function setWords(annotation: PDFDict, { id, contents }: PdfComment): void {
  setText(annotation, 'NM', id)
  setText(annotation, 'Contents', contents)
}

/** In UTF-16, without what no text may hold; an empty text is left out. */
function setText(annotation: PDFDict, name: string, text: string): void {
  if (text !== '') annotation.set(PDFName.of(name), PDFHexString.fromText(xmlText(text)))
}

function commonEntries(
  document: PDFDocument,
  page: PDFPage,
  mark: PdfMark,
  bounds: Box,
  { number, group }: Part,
): PDFDict {
  const { context } = document
  const annotation = context.obj({ Type: 'Annot', Rect: rectangle(bounds), P: page.ref, C: [...mark.rgb] })
  setText(annotation, 'Subj', mark.subject)
  setOrigin(annotation, mark)
  if (number === 1) setWords(annotation, mark)
  else setText(annotation, 'NM', `${mark.id}#${number}`)
  if (group !== null) {
    annotation.set(PDFName.of('IRT'), group)
    annotation.set(PDFName.of('RT'), PDFName.of('Group'))
  }
  return annotation
}

/** Gives the annotation its appearance and, if it is a mark's first part, its pop-up, and puts it on the page. */
function addToPage(
  document: PDFDocument,
  page: PDFPage,
  annotation: PDFDict,
  bounds: Box,
  { number }: Part,
  drawing: string,
): PDFRef {
  const { context } = document
  const appearance = context.stream(drawing, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: rectangle(bounds),
    Resources: { ExtGState: { Multiply: { Type: 'ExtGState', BM: 'Multiply' } } },
  })
  annotation.set(PDFName.of('AP'), context.obj({ N: context.register(appearance) }))
  const ref = context.register(annotation)
  const annotations = page.node.lookup(PDFName.of('Annots'), PDFArray)
  annotations.push(ref)
  if (number === 1) {
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
  const scale = [(x1 - x0) / 10, (y1 - y0) / 10]
  const bubble = '0.5 9.5 m 9.5 9.5 l 9.5 2.8 l 5 2.8 l 2.6 0.5 l 2.6 2.8 l 0.5 2.8 l h B'
  const writing = '2.2 7.6 m 7.8 7.6 l 2.2 6.1 m 7.8 6.1 l 2.2 4.6 m 5.6 4.6 l S'
  return `q ${scale[0]} 0 0 ${scale[1]} ${x0} ${y0} cm 0.7 w 1 j ${rgb.join(' ')} rg ${dark(rgb)} RG ${bubble} ${writing} Q`
}

/** Of the same colour, to be seen on white as a thin line. */
export function dark(rgb: PdfMark['rgb']): string {
  return rgb.map((part) => (part * 0.45).toFixed(3)).join(' ')
}

/** ISO 8601 in UTC -> a PDF date to the second. */
function pdfDate(iso: string): PDFString {
  const digits = new Date(iso).toISOString().replace(/\D/g, '').slice(0, 14)
  return PDFString.of(`D:${digits}Z`)
}
