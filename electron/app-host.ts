/** What the services ask of Electron. */
import { app, clipboard, dialog, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../shared/model/report.ts'
import { annotatePdf } from './annotate.ts'
import { printPdf } from './print.ts'
import type { Host } from './services/dependencies.ts'

type Given = Pick<
  Host,
  'dataFolder' | 'readyToRead' | 'sendEvent' | 'chooseSavePath' | 'chooseOpenPath' | 'runNotebookTask'
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
    copyText: (text) => clipboard.writeText(text),
    restart: () => {
      app.relaunch()
      app.quit()
    },
    print: printPdf,
    annotatePdf,
  }
}

/** Known once the app is ready. */
export function systemLang(): Lang {
  return app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

const fileTypes = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  db: { name: 'Duizhao', extensions: ['db'] },
}

/** A notebook or a copy of one, in the system's own dialog over the window; null when it is closed. */
export async function askOpenPath(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    defaultPath: app.getPath('documents'),
    filters: [fileTypes.db],
    properties: ['openFile' as const],
  }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** The system's own dialog over the window; null when it is closed. */
export async function askSavePath(
  window: BrowserWindow | null,
  suggestedName: string,
): Promise<string | null> {
  const options = {
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [fileTypes[suggestedName.endsWith('.pdf') ? 'pdf' : 'db']],
  }
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}
