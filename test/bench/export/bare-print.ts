/** What an export is measured against: the same page, loaded by Chromium and printed by its `printToPDF` alone. */
import type { ElectronApplication } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { gather } from '../../../electron/services/export/gather.ts'
import type { Stores } from '../../../electron/stores.ts'
import { pdfReport } from '../../../shared/export/pdf/pdf-report.ts'
import type { ExportRequest } from '../../../shared/model/export.ts'
import { root } from '../annotations/stores.ts'

export type BarePrint = {
  /** From a new window to the page with its fonts in it. */
  readonly loadMs: number
  /** `printToPDF` with tags and bookmarks. */
  readonly printMs: number
}

/** Writes the page of the export with its style and fonts into the folder; gives its file. */
export async function writeBarePage(
  { deps: { packs, notebook } }: Stores,
  request: ExportRequest,
  folder: string,
): Promise<string> {
  const stores = { packs, notebook, now: () => new Date().toISOString(), version: '0', templates: folder }
  const [source] = await gather(stores, request)
  if (source === undefined) throw new Error('nothing to print')
  const { html, css } = pdfReport(source).document
  const fonts = path.join(root, 'resources/fonts')
  const write = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text)
  write(
    'fonts.css',
    fs.readFileSync(path.join(fonts, 'fonts.css'), 'utf8').replaceAll('/fonts/', `file://${fonts}/`),
  )
  write('style.css', css)
  write('page.html', html.replace('/fonts/fonts.css', 'fonts.css'))
  return path.join(folder, 'page.html')
}

/** In a window of its own, which the app's session knows nothing of. */
export async function barePrint(app: ElectronApplication, file: string): Promise<BarePrint> {
  return await app.evaluate(async ({ BrowserWindow }, page) => {
    const start = performance.now()
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, partition: 'bare' } })
    await window.loadFile(page)
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
    const loaded = performance.now()
    await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    const printed = performance.now()
    window.destroy()
    return { loadMs: Math.round(loaded - start), printMs: Math.round(printed - loaded) }
  }, file)
}
