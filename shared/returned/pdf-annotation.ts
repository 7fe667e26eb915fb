/** An annotation of a PDF as its dictionary has it (ISO 32000-1, 12.5). */

/** Points, from the lower left corner of the page. */
export type PdfBox = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

export type PdfAnnotation = {
  /** From 0. */
  readonly page: number
  readonly subtype: string
  /** `NM`; empty where there is none. */
  readonly name: string
  /** Index of the annotation that it answers or belongs to; null for one that stands by itself. */
  readonly to: number | null
  /** It belongs to that annotation instead of answering it. */
  readonly isGrouped: boolean
  readonly contents: string
  readonly author: string
  /** ISO 8601 in UTC with milliseconds; null where the file does not say. */
  readonly created: string | null
  readonly modified: string | null
  /** Of the model `Review`; empty for what is no state. */
  readonly state: string
  /** `#rrggbb`; null where there is none. */
  readonly colour: string | null
  /** One for each line of the words; none for what marks no words. */
  readonly quads: readonly PdfBox[]
  readonly box: PdfBox
}

/** One character of a page, where it is printed. */
export type PdfGlyph = PdfBox & { readonly page: number; readonly text: string }
