/** Reads an exported PDF with pdf.js, as an independent reader. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfAnnotation = {
  readonly page: number
  readonly subtype: string
  readonly contents: string
  readonly author: string
  readonly quadPoints: readonly number[]
}

export type PdfSummary = {
  readonly pages: number
  readonly annotations: readonly PdfAnnotation[]
  /** Top level of the bookmarks. */
  readonly outline: readonly { readonly title: string }[]
  readonly tagged: boolean
}

type RawAnnotation = {
  readonly subtype?: string
  readonly contentsObj?: { readonly str: string }
  readonly titleObj?: { readonly str: string }
  readonly quadPoints?: ArrayLike<number>
}

export async function readPdf(bytes: Uint8Array): Promise<PdfSummary> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const annotations: PdfAnnotation[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const found = (await (await document.getPage(page)).getAnnotations()) as readonly RawAnnotation[]
    for (const { subtype, contentsObj, titleObj, quadPoints } of found) {
      annotations.push({
        page,
        subtype: subtype ?? '',
        contents: contentsObj?.str ?? '',
        author: titleObj?.str ?? '',
        quadPoints: Array.from(quadPoints ?? []),
      })
    }
  }
  const summary = {
    pages: document.numPages,
    annotations,
    outline: ((await document.getOutline()) ?? []).map(({ title }) => ({ title })),
    tagged: Boolean(((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked),
  }
  await task.destroy()
  return summary
}
