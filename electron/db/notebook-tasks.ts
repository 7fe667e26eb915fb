/**
 * Long work on the notebook's files, each task with connections of its own: it can run in another process than the one
 * that has the notebook open.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import type { DamagedAnnotation, Restored } from '../../shared/model/notebook.ts'
import { backUp, copyNotebook, notebookName } from './backup.ts'
import type { Copied } from './backup.ts'
import { asReadable, asWritable } from './database.ts'
import { findAnnotation, listDamaged } from './health.ts'
import { openForWriting } from './open-notebook.ts'
import { examineNotebook, openForReading } from './read-notebook.ts'
import { findRepairs, repair } from './repair.ts'
import type { Repairs } from './repair.ts'
import { restoreNotebook } from './restore.ts'

/** `folder` is the notebook's, `now` the time in ISO 8601. */
export type NotebookTasks = {
  /** A dated copy if one is due: its name, or null. */
  readonly backUp: {
    readonly task: { readonly folder: string; readonly now: string }
    readonly result: string | null
  }
  readonly copy: {
    readonly task: { readonly folder: string; readonly file: string }
    readonly result: Copied
  }
  readonly restore: {
    readonly task: { readonly folder: string; readonly file: string; readonly now: string }
    readonly result: Restored
  }
  /** Every row against its hash; what needs no question is put right. */
  readonly examine: {
    readonly task: { readonly folder: string; readonly now: string }
    readonly result: Examined
  }
  /** From the newest backup that has it sound; null when none has. */
  readonly find: {
    readonly task: { readonly folder: string; readonly id: AnnotationId }
    readonly result: Annotation | null
  }
}

export type NotebookTaskName = keyof NotebookTasks

export type Examined = {
  readonly damaged: readonly DamagedAnnotation[]
  /** Whether something was put right. */
  readonly repaired: boolean
}

/** Runs one of them here and now. */
export const notebookTasks: {
  readonly [Name in NotebookTaskName]: (task: NotebookTasks[Name]['task']) => NotebookTasks[Name]['result']
} = {
  backUp: ({ folder, now }) => backUp(folder, now),
  copy: ({ folder, file }) => copyNotebook(folder, file),
  restore: ({ folder, file, now }) => restoreNotebook(folder, file, now),
  examine: ({ folder, now }) => examine(folder, now),
  find: ({ folder, id }) => findAnnotation(folder, id),
}

function examine(folder: string, now: string): Examined {
  const file = join(folder, notebookName)
  const repaired = existsSync(file) && examineNotebook(file) === null && repairFile(file, folder, now)
  const { db } = openForReading(file)
  try {
    return { damaged: listDamaged(folder, db), repaired }
  } finally {
    db.close()
  }
}

function repairFile(file: string, folder: string, now: string): boolean {
  const db = openForWriting(file, now)
  try {
    if (isNothing(findRepairs(asReadable(db)))) return false
    return !isNothing(db.transaction(() => repair(asWritable(db), folder)).immediate())
  } finally {
    db.close()
  }
}

function isNothing({ misplaced, layers, terms }: Repairs): boolean {
  return misplaced.length === 0 && layers.length === 0 && terms.length === 0
}

/** Any of them by its name, here and now. */
export async function runHere<Name extends NotebookTaskName>(
  name: Name,
  task: NotebookTasks[Name]['task'],
): Promise<NotebookTasks[Name]['result']> {
  return await notebookTasks[name](task)
}
