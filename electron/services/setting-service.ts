/** Use cases of the settings. */
import type { Services } from '../../shared/api.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { raiseRevision } from '../db/revision-repository.ts'
import { readSettings, saveSettings } from '../db/setting-repository.ts'
import type { Dependencies } from './dependencies.ts'

export function createSettingService({ notebook }: Pick<Dependencies, 'notebook'>): Services['settings'] {
  return {
    get: () => readSettings(notebook.db),
    change: (change) =>
      writeNotebook(notebook, (db) => {
        saveSettings(db, change)
        // Which report is open is, like reading positions, no change that a backup or a list has to follow.
        if (Object.keys(change).some((key) => key !== 'lastReport')) raiseRevision(db)
        return readSettings(db)
      }),
  }
}
