/** What a printed report gets besides annotations: headers and footers, properties, readable bookmarks. */
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import type { PDFObject, PDFPage } from '@cantoo/pdf-lib'
import type { PdfInfo } from '../../../../shared/export/pdf/pdf-types.ts'

const maker = 'Duizhao'

/** Lays page n of `frame` over page n of the document, as an artifact that reading aloud leaves out. */
export async function layFrame(document: PDFDocument, frame: Uint8Array): Promise<void> {
  const { context } = document
  const sheets = await PDFDocument.load(frame, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const copier = PDFObjectCopier.for(sheets.context, context)
  const before = context.register(context.stream('q'))
  const pages = document.getPages()
  for (const [index, sheet] of sheets.getPages().entries()) {
    const page = pages[index]
    if (page === undefined) break
    const form = context.register(formOf(sheet, copier))
    const name = page.node.newXObject('Frame', form)
    const drawing = `Q /Artifact << /Type /Pagination >> BDC ${name.toString()} Do EMC`
    const contents = [before, ...contentsOf(page), context.register(context.stream(drawing))]
    page.node.set(PDFName.of('Contents'), context.obj(contents))
  }
}

/** What the sheet draws, packed as it is, with the fonts that it shares with the others. */
function formOf(sheet: PDFPage, copier: PDFObjectCopier): PDFRawStream {
  const [stream, ...others] = contentsOf(sheet)
  const drawing = sheet.node.context.lookup(stream)
  if (!(drawing instanceof PDFRawStream) || others.length > 0)
    throw new Error('a printed sheet is drawn by one stream')
  const form = copier.copy(drawing)
  const { width, height } = sheet.getSize()
  const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }
  for (const [name, value] of Object.entries(entries))
    form.dict.set(PDFName.of(name), form.dict.context.obj(value))
  const resources = sheet.node.Resources()
  if (resources !== undefined) form.dict.set(PDFName.of('Resources'), copier.copy(resources))
  return form
}

/** The streams that draw the page; they themselves need not have been read. */
export function contentsOf(page: PDFPage): readonly PDFObject[] {
  const contents = page.node.get(PDFName.of('Contents'))
  const known = page.node.context.lookup(contents)
  if (known instanceof PDFArray) return known.asArray()
  return contents === undefined ? [] : [contents]
}

export function setProperties(document: PDFDocument, info: PdfInfo): void {
  const created = new Date(info.created)
  document.setTitle(info.title, { showInWindowTitleBar: true })
  document.setSubject(info.subject)
  document.setLanguage(info.lang)
  document.setCreator(maker)
  document.setProducer(maker)
  document.setCreationDate(created)
  document.setModificationDate(created)
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  labelPages(document, info.coverPages)
  // With the keyboard from annotation to annotation in the order of the text (PDF/UA-1, 7.18.3).
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
}

/** The sheets of the cover are i, ii …; the report begins on page 1 (ISO 32000-1, 12.4.2). */
function labelPages(document: PDFDocument, coverPages: number): void {
  const cover = coverPages === 0 ? [] : [0, { S: 'r' }]
  const labels = { Nums: [...cover, coverPages, { S: 'D' }] }
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj(labels))
}

/**
 * Gives the bookmarks their titles, in order. Chromium runs the lines of a heading together without a space, and
 * repeats a heading that it moved to the next page. Left alone when their number is not that of the titles.
 */
export function nameBookmarks(document: PDFDocument, titles: readonly string[]): void {
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const bookmarks = outlines === undefined ? [] : bookmarksUnder(outlines)
  if (bookmarks.length !== titles.length) return
  for (const [index, bookmark] of bookmarks.entries()) {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(titles[index] ?? ''))
  }
}

/** In the order of reading. */
function bookmarksUnder(parent: PDFDict): readonly PDFDict[] {
  const found: PDFDict[] = []
  let child = parent.lookupMaybe(PDFName.of('First'), PDFDict)
  while (child !== undefined) {
    found.push(child, ...bookmarksUnder(child))
    child = child.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return found
}
