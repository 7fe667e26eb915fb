/** Backs the notebook up beside reading: soon after the start, hourly, and at the end. */
import { dirname } from 'node:path'
import type { Change } from '../shared/model/change.ts'
import { beforeTheEnd } from './before-the-end.ts'
import { isBackupDue } from './db/backup.ts'
import type { LogFault } from './log.ts'
import type { Stores } from './stores.ts'

/** In milliseconds after the start: when the reader has settled down to reading. */
const firstDelay = 15_000
const backupInterval = 3_600_000

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
  beforeTheEnd({ isDue, run: backUp })
}
