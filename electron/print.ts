/**
 * Prints documents to PDF in a hidden, sandboxed window.
 *
 * `protocol.ts` answers `app://ui/print/<name>` with `printDocument(name)`, under the policy of the page itself;
 * fonts and `fonts.css` come from `app://ui/fonts/`.
 */
import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import type { PrintDocument } from '../shared/export/pdf/pdf-types.ts'
import { AppError } from '../shared/result.ts'

/** Documents being printed, by the path under `app://ui/print/` at which they are served. */
const documents = new Map<string, string>()

/** The document or style sheet of that name; null when there is none, or its printing is over. */
export function printDocument(name: string): string | null {
  return documents.get(name) ?? null
}

/**
 * Prints one document. A cancel is answered at once, but the window goes on until it has printed: to destroy it before
 * would make every later print of the app fail (Electron 33).
 */
export async function printPdf(document: PrintDocument, signal: AbortSignal): Promise<Uint8Array> {
  if (signal.aborted) throw new AppError('export-cancelled')
  return Promise.race([printInWindow(document, signal), cancellation(signal)])
}

/** Fails when the export is cancelled; never comes to an end otherwise. */
function cancellation(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('export-cancelled')), { once: true })
  })
}

async function printInWindow({ html, css, tagged }: PrintDocument, signal: AbortSignal): Promise<Uint8Array> {
  const token = randomUUID()
  documents.set(`${token}/page.html`, html)
  documents.set(`${token}/style.css`, css)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  try {
    await window.loadURL(`app://ui/print/${token}/page.html`)
    if (!(await fontsLoaded(window))) throw new AppError('export-failed')
    if (signal.aborted) throw new AppError('export-cancelled')
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: tagged,
      generateDocumentOutline: tagged,
    })
  } finally {
    window.destroy()
    documents.delete(`${token}/page.html`)
    documents.delete(`${token}/style.css`)
  }
}

/** An isolated world of the page: the Content-Security-Policy forbids scripts of the page itself. */
const isolatedWorld = 999

/** Waits for every font that the text needs; a missing one would print in some font of the system. */
async function fontsLoaded(window: BrowserWindow): Promise<boolean> {
  const code = `document.fonts.ready.then(fonts => fonts.size > 0 && [...fonts].every(font => font.status !== 'error'))`
  return (await window.webContents.executeJavaScriptInIsolatedWorld(isolatedWorld, [{ code }])) as boolean
}
