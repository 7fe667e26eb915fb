/**
 * Prints documents to PDF in a hidden, sandboxed window.
 *
 * `protocol.ts` answers `app://ui/print/<name>` with `printDocument(name)`, under the policy of the page itself;
 * fonts and `fonts.css` come from `app://ui/fonts/`. The window loads an empty page with the fonts once; what it prints
 * is put into that page, so that the fonts need not be read again.
 */
import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import type { PrintDocument } from '../shared/export/pdf/pdf-types.ts'
import { AppError } from '../shared/result.ts'

const emptyPage = 'empty.html'

/** Documents being printed, by the path under `app://ui/print/` at which they are served. */
const documents = new Map<string, string>([
  [
    emptyPage,
    '<!doctype html><html><head><meta charset="utf-8"><title></title><link rel="stylesheet" href="/fonts/fonts.css"></head><body></body></html>',
  ],
])

/** The document or style sheet of that name; null when there is none, or its printing is over. */
export function printDocument(name: string): string | null {
  return documents.get(name) ?? null
}

type Printer = { readonly window: BrowserWindow; readonly ready: Promise<void> }

/** Those who are going to print: as long as there are any, a window waits for the next document. */
const keepers = new Set<symbol>()
let waiting: Printer | null = null
const printers = new WeakSet<BrowserWindow>()

/** Has a window ready for what is printed next, until the function that it gives back is called. */
export function keepPrinter(): () => void {
  const keeper = Symbol()
  keepers.add(keeper)
  waiting ??= openPrinter()
  return () => {
    keepers.delete(keeper)
    if (keepers.size === 0) letGo()
  }
}

function letGo(): void {
  waiting?.window.destroy()
  waiting = null
}

/** The app ends with the window that the reader sees, not with those that they do not. */
function letGoWith(window: BrowserWindow): void {
  window.once('closed', () => {
    keepers.clear()
    letGo()
  })
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

/**
 * Chromium rounds the edges of links to whole pixels of the layout, 0.75 pt on paper: laid out larger and printed
 * smaller, they are that much nearer to the words.
 */
const enlarged = 2

async function printInWindow(document: PrintDocument, signal: AbortSignal): Promise<Uint8Array> {
  const printer = takePrinter()
  let sound = false
  try {
    await printer.ready
    if (!(await putIntoPage(printer.window, document))) throw new AppError('export-failed')
    if (signal.aborted) throw new AppError('export-cancelled')
    const pdf = await printer.window.webContents.printToPDF({
      preferCSSPageSize: true,
      scale: 1 / enlarged,
      printBackground: true,
      generateTaggedPDF: document.tagged,
      generateDocumentOutline: document.tagged,
    })
    sound = true
    return pdf
  } finally {
    const small = document.html.length < longPage
    if (sound && small && keepers.size > 0 && waiting === null) waiting = printer
    else printer.window.destroy()
  }
}

/** UTF-16 units of a page after which its window is not used again: it would keep hundreds of megabytes. */
const longPage = 1_000_000

/** The window that waits, unless it has died meanwhile. */
function takePrinter(): Printer {
  const printer = waiting
  waiting = null
  if (printer !== null && !printer.window.isDestroyed() && !printer.window.webContents.isCrashed())
    return printer
  printer?.window.destroy()
  return openPrinter()
}

function openPrinter(): Printer {
  for (const other of BrowserWindow.getAllWindows()) if (!printers.has(other)) letGoWith(other)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  printers.add(window)
  const ready = window.loadURL(`app://ui/print/${emptyPage}`).then(() => inPage(window, `(${loadFonts})()`))
  // Told to whoever prints next; that nobody does is no failure.
  ready.catch(() => undefined)
  return { window, ready: ready.then(() => undefined) }
}

/** An isolated world of the page: the Content-Security-Policy forbids scripts of the page itself. */
const isolatedWorld = 999

async function inPage(window: BrowserWindow, code: string): Promise<unknown> {
  return await window.webContents.executeJavaScriptInIsolatedWorld(isolatedWorld, [{ code }])
}

/**
 * All but the faces of rare characters, which are large: those come with the pages that have some. What is only printed
 * need not be laid out for a screen as well.
 */
const loadFonts = `async () => {
  globalThis.unseen = new CSSStyleSheet()
  unseen.replaceSync('@media screen { body { display: none } }')
  document.adoptedStyleSheets = [unseen]
  const families = ['Duizhao Serif', 'Duizhao Sans', 'Duizhao Serif SC', 'Duizhao Sans SC']
  const fonts = families.flatMap((name) => ['', '700 ', 'italic ', 'italic 700 '].map((face) => face + "1em '" + name + "'"))
  await Promise.all(fonts.map((font) => document.fonts.load(font, 'a中')))
  // FontFaceSet.check asks the same, but takes a millisecond for each character.
  const left = [...document.fonts].filter((font) => font.status !== 'loaded').flatMap((font) => font.unicodeRange.split(','))
  const span = (range) => range.trim().slice(2).split('-').map((code) => '\\\\u{' + code + '}').join('-')
  globalThis.rare = left.length === 0 ? /(?!)/ : new RegExp('[' + left.map(span).join('') + ']', 'u')
}`

/**
 * Waits for every font that the text needs, and says whether they are all there: a missing one would print in some font
 * of the system.
 */
async function putIntoPage(window: BrowserWindow, { html, css }: PrintDocument): Promise<boolean> {
  const token = randomUUID()
  documents.set(`${token}/page.html`, html)
  documents.set(`${token}/style.css`, `body { zoom: ${enlarged} }\n${css}`)
  try {
    return (await inPage(window, `(${replacePage})('/print/${token}/')`)) === true
  } finally {
    documents.delete(`${token}/page.html`)
    documents.delete(`${token}/style.css`)
  }
}

/** The style is there before the text, so that the text is laid out once. */
const replacePage = `async (folder) => {
  document.body.replaceChildren()
  for (const link of document.querySelectorAll('link.page')) link.remove()
  const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', className: 'page', href: folder + 'style.css' })
  const styled = new Promise((resolve, reject) => Object.assign(style, { onload: resolve, onerror: reject }))
  document.head.append(style)
  const answer = await fetch(folder + 'page.html')
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  await styled
  document.documentElement.lang = page.documentElement.lang
  document.title = page.title
  document.body.replaceWith(document.adoptNode(page.body))
  unseen.disabled = rare.test(document.body.textContent)
  // To be seen, if only in a hidden window, calls for the fonts of rare characters.
  document.body.getBoundingClientRect()
  const fonts = await document.fonts.ready
  return fonts.size > 0 && [...fonts].every((font) => font.status !== 'error')
}`
