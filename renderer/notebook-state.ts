/** The notebook as the screens know it: its health, the work on it, and what that work left. */
import type { AnnotationId } from '../shared/model/ids.ts'
import type { NotebookHealth, NotebookWarning, Restored } from '../shared/model/notebook.ts'

export type NotebookWork = 'backUp' | 'restore'

/** The acts tell of their failures themselves and never throw. */
export type NotebookDesk = {
  readonly health: NotebookHealth
  /** What is being done with the whole notebook at this moment; nothing else is begun meanwhile. */
  readonly work: NotebookWork | null
  /** The last copy that the reader had made since the window opened. */
  readonly backedUp: { readonly file: string; readonly bytes: number } | null
  /** What the last restore did, until the reader has seen it. */
  readonly restored: Restored | null
  /** Notices that the reader has put away until the next start. */
  readonly dismissed: ReadonlySet<NotebookNotice>
  /** The settings are to show the notebook's section. */
  readonly sectionWanted: boolean

  readonly backUp: () => void
  /** Name of a backup, or null for a file that the reader chooses. */
  readonly restore: (backup: string | null) => void
  readonly mend: (id: AnnotationId) => void
  readonly restart: () => void
  readonly closeRestored: () => void
  readonly dismiss: (notice: NotebookNotice) => void
  readonly openSection: () => void
  readonly sectionShown: () => void
}

export type NotebookNotice = NotebookWarning['code'] | 'damaged'
