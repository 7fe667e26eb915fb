/** What the steps of a PDF export hand to each other: a printed page, marks to put on it, words about the file. */

/**
 * A document ready to print. It has no script, and asks for nothing but its own style sheet
 * (its link says `href="style.css"`) and the app's fonts.
 */
export type PrintDocument = {
  readonly html: string
  readonly css: string
  /** With structure tags and bookmarks. */
  readonly tagged: boolean
}

/** Something said by somebody: an annotation or a reply to one. */
export type PdfComment = {
  readonly id: string
  /** Text of the pop-up; empty when there is nothing to say. */
  readonly contents: string
  readonly author: string
  /** ISO 8601, UTC. */
  readonly created: string
  readonly modified: string
}

/** What the PDF says of one annotation; where it hangs is told by the links of the printed page. */
export type PdfMark = PdfComment & {
  /** How marked words look; a whole block has an icon. */
  readonly style: 'highlight' | 'underline'
  /** Red, green and blue, 0 to 1. */
  readonly rgb: readonly [red: number, green: number, blue: number]
  /** Its layer. */
  readonly subject: string
  readonly resolved: boolean
  /** Oldest first. */
  readonly replies: readonly PdfComment[]
}

/** Document properties. */
export type PdfInfo = {
  readonly title: string
  readonly subject: string
  /** BCP 47 tag of the document's first language. */
  readonly lang: string
  /** ISO 8601, UTC. */
  readonly created: string
  /** Titles of the bookmarks: one for each heading of the page, in order, those of the lists at the end too. */
  readonly bookmarks: readonly string[]
  /** Pages before the report itself: 1 with a cover sheet, else 0. The report's pages count from 1 after them. */
  readonly coverPages: number
}

/** A printed report and what its `x-note:` and `x-block:` links stand for. */
export type AnnotateRequest = {
  readonly pdf: Uint8Array
  readonly marks: readonly PdfMark[]
  readonly info: PdfInfo
  /** The same annotations as an exchange file, to go into the PDF; null for none. */
  readonly set: string | null
  /** Prints headers and footers once the number of pages is known: a PDF of as many pages, laid over the report's. */
  readonly frame: (pages: number) => Promise<Uint8Array>
}

export type AnnotatedPdf = {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Count of annotations that are in the file, each once however many pages it touches. */
  readonly annotations: number
}
