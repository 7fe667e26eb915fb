/** Runs electron/jobs/annotate-pdf.ts in a process of its own and speaks with it. */
import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { AnnotateRequest, AnnotatedPdf } from '../shared/export/pdf-types.ts'
import { AppError } from '../shared/result.ts'
import type { FromAnnotateJob, ToAnnotateJob } from './jobs/pdf/messages.ts'

/** Fails with `export-cancelled` when the signal says so; the process is killed then. */
export async function annotatePdf(
  { frame, ...request }: AnnotateRequest,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<AnnotatedPdf> {
  if (signal.aborted) throw new AppError('export-cancelled')
  const file = join(app.getAppPath(), 'out/main/jobs/annotate-pdf.js')
  const job = utilityProcess.fork(file, [], { serviceName: 'annotate-pdf' })
  const send = (message: ToAnnotateJob) => job.postMessage(message)
  try {
    return await new Promise((resolve, reject) => {
      job.on('message', (message: FromAnnotateJob) => {
        if (message.kind === 'done') resolve(message.result)
        else if (message.kind === 'failed') reject(new Error(message.reason))
        else if (message.kind === 'progress') onProgress(message.fraction)
        else frame(message.pages).then((pdf) => send({ kind: 'frame', pdf }), reject)
      })
      job.on('exit', (code) => reject(new Error(`annotate-pdf ended with code ${code}`)))
      signal.addEventListener('abort', () => reject(new AppError('export-cancelled')), { once: true })
      send({ kind: 'start', request })
    })
  } finally {
    // A process that is only being started cannot be killed yet.
    if (!job.kill()) job.once('spawn', () => job.kill())
  }
}
