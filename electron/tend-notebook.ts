/** What is done for the notebook beside reading: its rows are checked, and it is backed up hourly and at the end. */
import { app } from 'electron'
import { dirname } from 'node:path'
import type { Change } from '../shared/api.ts'
import { isBackupDue } from './db/backup.ts'
import { readRevision } from './db/revision-repository.ts'
import type { LogFault } from './log.ts'
import type { Stores } from './stores.ts'

/** In milliseconds after the start: when the reader has settled down to reading. */
const checkDelay = 15_000
const backupInterval = 3_600_000
/** How long the end waits for the last backup. */
const longestWait = 20_000

export function tendNotebook(
  { deps, services }: Stores,
  announce: (change: Change) => void,
  log: LogFault,
): void {
  const { notebook, host, now } = deps
  const folder = dirname(notebook.file)

  const isDue = () => notebook.writable !== null && isBackupDue(folder, notebook.db)

  const backUp = async (): Promise<void> => {
    try {
      if (!isDue()) return
      const name = await host.runNotebookTask('backUp', { folder, now: now() })
      if (name !== null) announce({ domain: 'notebook', report: null })
    } catch (error) {
      log('backup', error)
    }
  }

  const check = async (): Promise<void> => {
    try {
      const revision = readRevision(notebook.db)
      const { damaged } = await services.notebook.health()
      if (damaged.length > 0) announce({ domain: 'notebook', report: null })
      // Something was put right, or the reader was writing: to read again does no harm.
      if (readRevision(notebook.db) !== revision)
        for (const domain of ['layers', 'annotations'] as const) announce({ domain, report: null })
    } catch (error) {
      log('health', error)
    }
  }

  setTimeout(() => void check().then(backUp), checkDelay)
  setInterval(() => void backUp(), backupInterval)
  beforeTheEnd(isDue, backUp)
}

/** The windows are closed by then: nobody waits, and the app can be started again at once. */
function beforeTheEnd(isDue: () => boolean, backUp: () => Promise<void>): void {
  let isOver = false
  app.on('will-quit', (event) => {
    if (isOver || !isDue()) return
    event.preventDefault()
    isOver = true
    app.releaseSingleInstanceLock()
    const limit = new Promise<void>((resolve) => setTimeout(resolve, longestWait))
    void Promise.race([backUp(), limit]).then(() => app.quit())
  })
}
