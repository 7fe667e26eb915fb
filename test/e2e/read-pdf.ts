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
  /** Titles of the bookmarks in their order, whatever their depth. */
  readonly outline: readonly string[]
}

type RawAnnotation = {
  readonly subtype?: string
  readonly contentsObj?: { readonly str: string }
  readonly titleObj?: { readonly str: string }
  readonly quadPoints?: ArrayLike<number>
}

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] }

function titles(bookmarks: readonly Bookmark[]): readonly string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titles(items)])
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
    outline: titles((await document.getOutline()) ?? []),
  }
  await task.destroy()
  return summary
}

export type AttachedFile = { readonly name: string; readonly text: string }

/** Files embedded in the PDF, read as UTF-8. */
export async function attachedFiles(bytes: Uint8Array): Promise<readonly AttachedFile[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const listed = (await document.getAttachments()) ?? new Map<string, { readonly filename: string }>()
  const files: AttachedFile[] = []
  for (const [id, { filename }] of listed) {
    const content = await document.getAttachmentContent(id)
    files.push({ name: filename, text: new TextDecoder().decode(content ?? undefined) })
  }
  await task.destroy()
  return files
}

/** What a viewer calls each page; null when they are only counted. */
export async function pageLabels(bytes: Uint8Array): Promise<readonly string[] | null> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const labels = await (await task.promise).getPageLabels()
  await task.destroy()
  return labels
}
