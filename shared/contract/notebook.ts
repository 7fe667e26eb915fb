/** Calls of the notebook. */
import type { Annotation } from '../model/annotation.ts'
import type { Backup, NotebookHealth, Restored } from '../model/notebook.ts'
import { annotationId } from '../schemas/ids.ts'
import { backupName } from '../schemas/notebook.ts'
import { call } from './call.ts'

export const notebook = {
  health: call()<NotebookHealth>(),
  backups: call()<readonly Backup[]>(),
  /** A copy now, where the system's dialog says; null when that is closed. */
  backUp: call()<{ readonly file: string; readonly bytes: number } | null>(),
  /** Puts a backup in the place of the notebook, which is copied to the backups first. */
  restore: call(backupName)<Restored>(),
  /** The same from a file chosen in the system's dialog; null when that is closed. */
  restoreFile: call()<Restored | null>(),
  /** Takes a damaged annotation from the newest backup that has it sound. */
  mend: call(annotationId)<Annotation>(),
  /** Starts the app anew. */
  restart: call()<null>(),
} as const
