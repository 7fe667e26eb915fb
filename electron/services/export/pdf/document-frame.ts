/** What a printed report gets besides annotations: headers and footers, properties, readable bookmarks. */
import {
  ParseSpeeds,
  PDFDocument,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
} from '@cantoo/pdf-lib'
import type { PdfInfo } from '../../../../shared/export/pdf/pdf-types.ts'

const maker = 'Duizhao'

/** Lays page n of `frame` over page n of the document, as an artifact that reading aloud leaves out. */
export async function layFrame(document: PDFDocument, frame: Uint8Array): Promise<void> {
  const pages = document.getPages()
  const sheets = await document.embedPdf(
    await PDFDocument.load(frame, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }),
    pages.map((_, index) => index),
  )
  for (const [index, page] of pages.entries()) {
    const sheet = sheets[index]
    if (sheet === undefined) continue
    const name = page.node.newXObject('Frame', sheet.ref)
    page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [
        PDFName.of('Artifact'),
        document.context.obj({ Type: 'Pagination' }).toString(),
      ]),
      PDFOperator.of(PDFOperatorNames.DrawObject, [name]),
      PDFOperator.of(PDFOperatorNames.EndMarkedContent),
    )
  }
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
