/** The notebook as its user sees it: whether it can be written, what is wrong, and its backups. */
import type { Failure } from '../result.ts'
import type { Annotation } from './annotation.ts'
import type { AnnotationId, ReportId } from './ids.ts'

/** `read-only`: damaged or from a newer version; nothing is written to it. */
export type NotebookState =
  | { readonly mode: 'ready' }
  | { readonly mode: 'read-only'; readonly file: string; readonly failure: Failure }

/** `synced-folder`: another program copies the folder while it is written to. `network-folder`: it is on another machine. */
export type NotebookWarning = {
  readonly code: 'synced-folder' | 'network-folder'
  /** The service or file system by name, e.g. `OneDrive`, `NFS`. */
  readonly by: string
  readonly folder: string
}

/** An annotation whose stored content is not what was written: the disk has changed it. It is not shown on the page. */
export type DamagedAnnotation = {
  readonly id: AnnotationId
  readonly report: ReportId
  /** What can still be read of it, as text. */
  readonly readable: string
  /** The annotation as the newest backup that has it sound holds it; null when none does. */
  readonly backup: { readonly name: string; readonly annotation: Annotation } | null
}

export type NotebookHealth = {
  readonly state: NotebookState
  readonly warnings: readonly NotebookWarning[]
  readonly damaged: readonly DamagedAnnotation[]
}

/** A dated copy of the notebook in `backups/` beside it, newest first in lists. */
export type Backup = {
  /** File name. */
  readonly name: string
  /** When it was made, ISO 8601 in UTC. */
  readonly made: string
  readonly bytes: number
  readonly annotations: number
}

export type Restored = {
  /** Annotations in the notebook now. */
  readonly annotations: number
  /** Name of the copy of what was there before, in `backups/`. */
  readonly before: string
  /** The app has to start anew to work with it. */
  readonly restart: boolean
}
