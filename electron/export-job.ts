/** Runs electron/jobs/export.ts in a process of its own, and prints for it: only the main process has windows. */
import { dirname } from 'node:path'
import { AppError } from '../shared/result.ts'
import { keepJob, runJob } from './job-process.ts'
import type { ExportPlaces, FromExportJob, ToExportJob } from './jobs/export.ts'
import { keepPrinter } from './print.ts'
import type { KeepExporter, RunExportTask } from './services/export/export-tasks.ts'
import type { ExportStores } from './services/export/gather.ts'

/** Has a process and a hidden window ready. */
export const keepExporter: KeepExporter = (stores) => {
  const letPrinterGo = keepPrinter()
  const letJobGo = keepJob('export', placesOf(stores))
  return () => {
    letPrinterGo()
    letJobGo()
  }
}

/** Throws what the task throws, and `export-cancelled` when the signal says so: the process is killed then. */
export const runExportTask: RunExportTask = (stores, name, task, { signal, print, onProgress }) => {
  const start: ToExportJob = { places: placesOf(stores), name, task }
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

function placesOf({ packs, notebook, version, templates }: ExportStores): ExportPlaces {
  return { packs: packs.map((pack) => pack.file), folder: dirname(notebook.file), version, templates }
}
