/** What the services ask of Electron. */
import { app, dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron'
import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { copyForms } from './clipboard.ts'
import type { Lang } from '../shared/model/report.ts'
import { keepPrinter, printPdf } from './print.ts'
import type { Host } from './services/dependencies.ts'

type Given = Pick<
  Host,
  | 'dataFolder'
  | 'readyToRead'
  | 'sendEvent'
  | 'chooseSavePath'
  | 'chooseOpenPath'
  | 'chooseOpenPaths'
  | 'chooseTermFile'
  | 'chooseFolder'
  | 'takeGiven'
  | 'runNotebookTask'
  | 'runExchangeTask'
  | 'runExportTask'
  | 'keepExporter'
>

export function createHost(given: Given): Host {
  return {
    ...given,
    systemLang: systemLang(),
    versions: {
      app: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
    },
    showInFolder: (file) => {
      // Nothing but a place that is there: a path could name a machine on the network.
      if (existsSync(file)) shell.showItemInFolder(file)
    },
    copyText: copyForms,
    restart: () => {
      app.relaunch()
      app.quit()
    },
    print: printPdf,
    keepPrinter,
  }
}

/** Known once the app is ready. */
export function systemLang(): Lang {
  return app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

const fileTypes = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  db: { name: 'Duizhao', extensions: ['db'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  tsv: { name: 'TSV', extensions: ['tsv'] },
  tbx: { name: 'TBX', extensions: ['tbx'] },
  annotation: { name: 'Duizhao', extensions: ['annotation'] },
  assignment: { name: 'Duizhao', extensions: ['assignment'] },
}

function fileTypeOf(name: string): FileFilter {
  const extension = extname(name).slice(1)
  return Object.entries(fileTypes).find(([type]) => type === extension)?.[1] ?? fileTypes.db
}

/** A notebook or a copy of one, in the system's own dialog over the window; null when it is closed. */
export async function askOpenPath(window: BrowserWindow | null): Promise<string | null> {
  const [file] = await ask(window, { filters: [fileTypes.db], properties: ['openFile'] })
  return file ?? null
}

/** Files of annotations, ours or another program's, documents that we exported, or of an assignment; none when the dialog is closed. */
export function askOpenPaths(window: BrowserWindow | null): Promise<readonly string[]> {
  const extensions = ['annotation', 'assignment', 'jsonld', 'json', 'age', 'docx', 'pdf']
  return ask(window, {
    filters: [{ name: 'Duizhao', extensions }],
    properties: ['openFile', 'multiSelections'],
  })
}

/** A table or TBX, in the system's own dialog over the window; null when it is closed. */
export async function askTermFile(window: BrowserWindow | null): Promise<string | null> {
  const extensions = ['csv', 'tsv', 'txt', 'tbx', 'xml', 'martif', 'tbxm']
  const filters = [{ name: 'CSV, TSV, TBX', extensions }]
  const [file] = await ask(window, { filters, properties: ['openFile'] })
  return file ?? null
}

export async function askFolder(window: BrowserWindow | null): Promise<string | null> {
  const [folder] = await ask(window, { properties: ['openDirectory', 'createDirectory'] })
  return folder ?? null
}

async function ask(window: BrowserWindow | null, given: OpenDialogOptions): Promise<readonly string[]> {
  const options = { defaultPath: app.getPath('documents'), ...given }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? [] : filePaths
}

/** The system's own dialog over the window; null when it is closed. */
export async function askSavePath(
  window: BrowserWindow | null,
  suggestedName: string,
): Promise<string | null> {
  const options = {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [fileTypeOf(suggestedName)],
  }
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}
