/** Use cases of reading: where each report was left. */
import type { Services } from '../../shared/api.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { listPositions, savePosition } from '../db/position-repository.ts'
import type { Dependencies } from './dependencies.ts'

export function createReadingService({
  notebook,
  now,
}: Pick<Dependencies, 'notebook' | 'now'>): Services['reading'] {
  return {
    positions: () => listPositions(notebook.db),
    keep: (position) =>
      writeNotebook(notebook, (db) => {
        savePosition(db, { ...position, at: now() })
        return null
      }),
  }
}
