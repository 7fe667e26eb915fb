/** Use cases of the notebook as a store: whether it is sound, its backups, and putting one back. */
import type { Services } from '../../shared/api.ts'
import { AppError } from '../../shared/result.ts'
import type { Dependencies } from './dependencies.ts'

export function createNotebookService({ notebook }: Dependencies): Services['notebook'] {
  const unknown = (name: string): never => {
    throw new AppError('backup-not-found', { file: name })
  }
  return {
    health: () => ({ state: notebook.state, warnings: [], damaged: [] }),
    backups: () => [],
    backUp: () => null,
    restore: unknown,
    restoreFile: () => null,
    mend: unknown,
    restart: () => null,
  }
}
