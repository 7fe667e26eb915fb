/** Use cases of the settings. */
import type { Services } from '../../shared/api.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import type { WritableDb } from '../db/database.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { raiseRevision } from '../db/revision-repository.ts'
import { readSettings, saveSettings } from '../db/setting-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { allLayers } from './layers.ts'
import { replaceSide } from './stamped-change.ts'

export function createSettingService({
  notebook,
  now,
}: Pick<Dependencies, 'notebook' | 'now'>): Services['settings'] {
  return {
    get: () => readSettings(notebook.db),
    change: (change) =>
      writeNotebook(notebook, (db) => {
        const before = readSettings(db)
        saveSettings(db, change)
        const after = readSettings(db)
        if (after.author !== before.author) nameOwnLayer(db, before.author, after.author, now())
        // Which report is open is, like reading positions, no change that a backup or a list has to follow.
        if (Object.keys(change).some((key) => key !== 'lastReport')) raiseRevision(db)
        return after
      }),
  }
}

/**
 * Others know the reader's own layer by its owner: that is the reader's name, unless the layer has been given another
 * owner. It goes with the setting and is no step of the history.
 */
function nameOwnLayer(db: WritableDb, before: string, author: string, at: string): void {
  const layers = allLayers(db)
  const own = layers.find(({ id }) => id === ownLayer)
  if (own === undefined || (own.owner !== '' && own.owner !== before)) return
  const named = layers.map((layer) => (layer === own ? { ...own, owner: author } : layer))
  replaceSide(db, { annotations: [], layers }, { annotations: [], layers: named }, at)
}
