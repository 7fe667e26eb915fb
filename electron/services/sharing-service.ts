/** Use cases of sharing through a folder. */
import type { Services } from '../../shared/api.ts'
import type { SharingSettings, SharingState } from '../../shared/model/sharing.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { raiseRevision } from '../db/revision-repository.ts'
import { readSharing, saveSharing } from '../db/sharing-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { sharingOf } from './sharing/running.ts'

export function createSharingService(deps: Dependencies): Services['sharing'] {
  const { notebook, host } = deps
  const sharing = sharingOf(deps)

  const save = (change: Partial<SharingSettings>): Promise<SharingState> =>
    sharing.change(() =>
      writeNotebook(notebook, (db) => {
        const settings = { ...readSharing(db), ...change }
        saveSharing(db, settings.folder === null ? { ...settings, on: false } : settings)
        raiseRevision(db)
      }),
    )

  return {
    state: () => sharing.state(),
    choose: async () => {
      const folder = await host.chooseFolder()
      if (folder === null) return null
      // Before anything of the notebook lies in a first folder, the reader says which layers, and turns sharing on.
      return save({ folder, on: isSharing(readSharing(notebook.db)) })
    },
    change: save,
    look: () => sharing.look(),
  }
}

function isSharing({ folder, on }: SharingSettings): boolean {
  return folder !== null && on
}
