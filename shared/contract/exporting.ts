/** Calls of exports. */
import * as v from 'valibot'
import type { ExportPreview, ExportSummary, ExportTemplate, ExportedFile } from '../model/export.ts'
import { exportRequest } from '../schemas/export.ts'
import { call } from './call.ts'

export const exporting = {
  /** Asks for the file in the system's dialog, or for a folder when there are several; null when that is closed. */
  write: call(exportRequest)<readonly ExportedFile[] | null>(),
  /** A PDF as it would be; the next one asked for ends this one with `export-cancelled`. */
  preview: call(exportRequest)<ExportPreview>(),
  /** An export is likely to come: what it needs is got ready, and kept until `release`, or for ten minutes. */
  prepare: call()<null>(),
  release: call()<null>(),
  summary: call(exportRequest)<ExportSummary>(),
  /** Ours first, then the reader's own by name. */
  templates: call()<readonly ExportTemplate[]>(),
  /** Copies one of ours to the reader's own, for them to edit, and shows it in its folder. */
  copyTemplate: call(v.pipe(v.string(), v.minLength(1), v.maxLength(200)))<ExportTemplate>(),
  cancel: call()<null>(),
  showInFolder: call(v.pipe(v.string(), v.maxLength(4096)))<null>(),
} as const
