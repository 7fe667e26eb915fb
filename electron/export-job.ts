/** Runs electron/jobs/export.ts in a process of its own, and prints for it: only the main process has windows. */
import { dirname } from 'node:path'
import { AppError } from '../shared/result.ts'
import { runJob } from './job-process.ts'
import type { FromExportJob, ToExportJob } from './jobs/export.ts'
import type { RunExportTask } from './services/export/export-tasks.ts'

/** Throws what the task throws, and `export-cancelled` when the signal says so: the process is killed then. */
export const runExportTask: RunExportTask = (
  { packs, notebook, version, templates },
  name,
  task,
  { signal, print, onProgress },
) => {
  const start: ToExportJob = {
    packs: packs.map((pack) => pack.file),
    folder: dirname(notebook.file),
    version,
    templates,
    name,
    task,
  }
  return runJob('export', start, {
    signal,
    cancelled: 'export-cancelled',
    onMessage: (message: FromExportJob, post) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else
        print(message.document).then(
          (pdf) => post({ id: message.id, pdf }),
          (error: unknown) => {
            const { code, details } = error instanceof AppError ? error : new AppError('export-failed')
            post({ id: message.id, failure: { code, details } })
          },
        )
    },
  })
}
