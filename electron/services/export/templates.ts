/** The reader's own templates for Markdown and HTML: files of the folder `templates` among their data. */
import { AppError } from '../../../shared/result.ts'
import type { ExportRequest, ExportTemplate } from '../../../shared/model/export.ts'

/** Text of the template that is asked for; null for one of ours. Throws `template-not-found`. */
export function readTemplate(_folder: string, { options }: ExportRequest): Promise<string | null> {
  if (options.template === null) return Promise.resolve(null)
  return Promise.resolve(null)
}

/** Ours first, then the reader's own by name. */
export function listTemplates(_folder: string): Promise<readonly ExportTemplate[]> {
  return Promise.resolve([])
}

/** Throws `template-not-found`, `disk-full`, `file-not-writable`. */
export function copyTemplate(
  _folder: string,
  name: string,
): Promise<{ readonly template: ExportTemplate; readonly file: string }> {
  throw new AppError('template-not-found', { name })
}
