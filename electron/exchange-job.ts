/** Runs electron/jobs/exchange.ts in a process of its own and speaks with it. */
import { dirname, join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { AppError } from '../shared/result.ts'
import type { FromExchangeJob, ToExchangeJob } from './jobs/exchange.ts'
import type { ExchangeTaskName, ExchangeTasks, RunExchangeTask } from './services/exchange-tasks.ts'

/** Throws what the task throws, and `merge-cancelled` when the signal says so: the process is killed then. */
export const runExchangeTask: RunExchangeTask = async <Name extends ExchangeTaskName>(
  { packs, notebook, version }: Parameters<RunExchangeTask>[0],
  name: Name,
  task: ExchangeTasks[Name]['task'],
  { signal, onProgress }: Parameters<RunExchangeTask>[3],
) => {
  if (signal.aborted) throw new AppError('merge-cancelled')
  const file = join(app.getAppPath(), 'out/main/jobs/exchange.js')
  const job = utilityProcess.fork(file, [], { serviceName: 'exchange' })
  const ended = new Promise<void>((resolve) => job.once('exit', () => resolve()))
  try {
    return await new Promise<ExchangeTasks[Name]['result']>((resolve, reject) => {
      job.on('message', (message: FromExchangeJob) => {
        if (message.kind === 'progress') onProgress(message.progress)
        else if (message.kind === 'done') resolve(message.result as ExchangeTasks[Name]['result'])
        else if (message.kind === 'failed') reject(new Error(message.reason))
        else reject(new AppError(message.failure.code, message.failure.details))
      })
      job.on('exit', (code) => reject(new Error(`exchange ended with code ${code}`)))
      signal.addEventListener('abort', () => reject(new AppError('merge-cancelled')), { once: true })
      job.postMessage({
        packs: packs.map((pack) => pack.file),
        folder: dirname(notebook.file),
        version,
        name,
        task,
      } satisfies ToExchangeJob)
    })
  } finally {
    // A process that is only being started cannot be killed yet. What it has done is known once it is gone.
    if (!job.kill()) job.once('spawn', () => job.kill())
    if (signal.aborted) await ended
  }
}
