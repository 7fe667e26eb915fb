/** Runs electron/jobs/notebook.ts in a process of its own and waits for its answer. */
import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { AppError } from '../shared/result.ts'
import type { NotebookTaskName, NotebookTasks } from './db/notebook-tasks.ts'
import type { FromNotebookJob, ToNotebookJob } from './jobs/notebook.ts'

let isLeaving = false
app.on('will-quit', () => {
  isLeaving = true
})

/** Throws what the task throws: AppError for what the user is told of. */
export async function runNotebookTask<Name extends NotebookTaskName>(
  name: Name,
  task: NotebookTasks[Name]['task'],
): Promise<NotebookTasks[Name]['result']> {
  const file = join(app.getAppPath(), 'out/main/jobs/notebook.js')
  const job = utilityProcess.fork(file, [], { serviceName: 'notebook' })
  try {
    const reply = await new Promise<FromNotebookJob>((resolve, reject) => {
      job.on('message', resolve)
      job.on('exit', (code) => {
        // It ends with the app, and nobody waits for it then.
        if (!isLeaving || code !== 0) reject(new Error(`notebook ended with code ${code}`))
      })
      job.postMessage({ name, task } as ToNotebookJob)
    })
    if (reply.kind === 'refused') throw new AppError(reply.failure.code, reply.failure.details)
    if (reply.kind === 'failed') throw new Error(reply.reason)
    return reply.result as NotebookTasks[Name]['result']
  } finally {
    job.kill()
  }
}
