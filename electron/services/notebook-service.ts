/** Use cases of the notebook as a store: whether it is sound, its backups, and putting one back. */
import { basename, dirname, join } from 'node:path'
import type { Services } from '../../shared/api.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import type { Restored } from '../../shared/model/notebook.ts'
import { AppError } from '../../shared/result.ts'
import { getAnnotation, hasAnnotation, saveAnnotation } from '../db/annotation-repository.ts'
import { backupsFolder } from '../db/backup-list.ts'
import { describeBackups } from '../db/backup.ts'
import { takeStamp } from '../db/clock-repository.ts'
import { folderWarnings } from '../db/folder-place.ts'
import type { Examined } from '../db/notebook-tasks.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { raiseRevision } from '../db/revision-repository.ts'
import { forgetVersions } from '../db/version-repository.ts'
import type { Dependencies } from './dependencies.ts'

export function createNotebookService({ notebook, host, now }: Dependencies): Services['notebook'] {
  const folder = dirname(notebook.file)
  // Rows do not go bad by the minute: once for each run, and again when one was mended or all were replaced.
  let examined: Promise<Examined> | null = null

  const examineOnce = (): Promise<Examined> => {
    examined ??= examine().catch((error: unknown) => {
      examined = null
      throw error
    })
    return examined
  }

  const examine = async (): Promise<Examined> => {
    const found = await host.runNotebookTask('examine', { folder, now: now() })
    if (found.repaired)
      for (const domain of ['layers', 'annotations'] as const)
        host.sendEvent('changed', { domain, report: null })
    return found
  }

  const restore = async (file: string): Promise<Restored> => {
    const restored = await host.runNotebookTask('restore', { folder, file, now: now() })
    examined = null
    return restored
  }

  const mend = async (id: AnnotationId): Promise<Annotation> => {
    if (!hasAnnotation(notebook.db, id)) throw new AppError('annotation-not-found', { id })
    const found = await host.runNotebookTask('find', { folder, id })
    examined = null
    return writeNotebook(notebook, (db) => {
      const sound = getAnnotation(db, id)
      if (sound !== null) return sound
      if (found === null) throw new AppError('annotation-damaged', { id })
      // No step of the history: what would be put back by an undo is what the disk has destroyed.
      saveAnnotation(db, found)
      // Of when its fields were written only its dates tell: what others have of it since is newer.
      forgetVersions(db, 'annotation', id)
      // What was planned with the damaged one is out of date.
      takeStamp(db, now())
      raiseRevision(db)
      return found
    })
  }

  return {
    health: async () => {
      const { damaged } = await examineOnce()
      return { state: notebook.state, warnings: folderWarnings(folder), damaged }
    },
    backups: () => describeBackups(folder),
    backUp: async () => {
      const file = await host.chooseSavePath(`duizhao-notes-${now().slice(0, 10)}.db`)
      if (file === null) return null
      const { bytes } = await host.runNotebookTask('copy', { folder, file })
      return { file, bytes }
    },
    restore: (name) => restore(join(backupsFolder(folder), basename(name))),
    restoreFile: async () => {
      const file = await host.chooseOpenPath()
      return file === null ? null : restore(file)
    },
    mend,
    restart: () => {
      host.restart()
      return null
    },
  }
}
