/** Backs the notebook up beside reading: soon after the start, hourly, and at the end. */
import { app } from 'electron'
import { dirname } from 'node:path'
import type { Change } from '../shared/api.ts'
import { isBackupDue } from './db/backup.ts'
import type { LogFault } from './log.ts'
import type { Stores } from './stores.ts'

/** In milliseconds after the start: when the reader has settled down to reading. */
const firstDelay = 15_000
const backupInterval = 3_600_000
/** How long the end waits for the last backup; after that it is left unfinished, and the older ones stay. */
const longestWait = 20_000

export function tendNotebook({ deps }: Stores, announce: (change: Change) => void, log: LogFault): void {
  const { notebook, host, now } = deps
  const folder = dirname(notebook.file)

  const isDue = (): boolean => {
    try {
      return notebook.writable !== null && isBackupDue(folder, notebook.db)
    } catch (error) {
      log('backup', error)
      return false
    }
  }

  const backUp = async (): Promise<void> => {
    try {
      const name = await host.runNotebookTask('backUp', { folder, now: now() })
      if (name !== null) announce({ domain: 'notebook', report: null })
    } catch (error) {
      log('backup', error)
    }
  }

  const backUpIfDue = async (): Promise<void> => {
    if (isDue()) await backUp()
  }

  setTimeout(() => void backUpIfDue(), firstDelay)
  setInterval(() => void backUpIfDue(), backupInterval)
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
