/** Pages of a PDF, drawn by PDF.js. The only module that knows it: it is loaded when the first preview is shown. */
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'

export type PageSize = { readonly width: number; readonly height: number }

export type OpenedPdf = {
  /** In points, in order. */
  readonly pages: readonly PageSize[]
  /** A number from 0; `width` in CSS pixels. The picture is put on the canvas whole, or not at all when aborted. */
  readonly draw: (
    page: number,
    canvas: HTMLCanvasElement,
    width: number,
    signal: AbortSignal,
  ) => Promise<void>
  readonly close: () => void
}

/** `base64`: the file's bytes. Throws what PDF.js throws for what is no PDF. */
export async function openPdf(base64: string): Promise<OpenedPdf> {
  // The build for older browsers: the other one asks for more of JavaScript than this Chromium has.
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const close = (): void => {
    worker.destroy()
    port.terminate()
  }
  try {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const task = getDocument({ data, worker })
    const pdf = await task.promise
    return { pages: await sizesOf(pdf), draw: (...args) => draw(pdf, ...args), close }
  } catch (error) {
    close()
    throw error
  }
}

async function sizesOf(pdf: PDFDocumentProxy): Promise<readonly PageSize[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_none, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)))
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 })
    return { width, height }
  })
}

async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(number + 1)
  if (signal.aborted) return
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  // Drawn aside: the picture before stays until this one is done.
  const aside = document.createElement('canvas')
  aside.width = Math.round(viewport.width)
  aside.height = Math.round(viewport.height)
  const task = page.render({ canvas: aside, viewport })
  const cancel = (): void => task.cancel()
  signal.addEventListener('abort', cancel)
  try {
    if (!(await finished(task, signal))) return
  } finally {
    signal.removeEventListener('abort', cancel)
  }
  canvas.width = aside.width
  canvas.height = aside.height
  canvas.getContext('2d')?.drawImage(aside, 0, 0)
}

/** False when it was cancelled, which PDF.js tells as a failure. */
async function finished(task: RenderTask, signal: AbortSignal): Promise<boolean> {
  try {
    await task.promise
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
