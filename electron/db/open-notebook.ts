/** Opening the notebook: the user's own store, which is never lost and never overwritten. */
import type { NotebookState } from '../../shared/api.ts'
import type { ReadableDb, WritableDb } from './database.ts'

export type Notebook = {
  readonly file: string
  readonly state: NotebookState
  readonly db: ReadableDb
  /** Null when the notebook is read-only. */
  readonly writable: WritableDb | null
}
