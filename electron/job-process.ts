/** Runs one of electron/jobs in a process of its own and waits for its answer. */
import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { AppError } from '../shared/result.ts'
import type { ErrorCode } from '../shared/result.ts'
import type { JobAnswer } from './job-answer.ts'

export type JobControl<Message> = {
  readonly signal: AbortSignal
  /** What it fails with when the signal says so; the process is killed then. */
  readonly cancelled: ErrorCode
  /** What it says before its answer. */
  readonly onMessage: (message: Message, post: (message: unknown) => void) => void
}

/** `name` of the module in electron/jobs, `start` what it is told first. Throws what the job throws. */
export async function runJob<Message, Value>(
  name: string,
  start: unknown,
  { signal, cancelled, onMessage }: JobControl<Message>,
): Promise<Value> {
  if (signal.aborted) throw new AppError(cancelled)
  const job = utilityProcess.fork(join(app.getAppPath(), `out/main/jobs/${name}.js`), [], {
    serviceName: name,
  })
  const ended = new Promise<void>((resolve) => job.once('exit', () => resolve()))
  try {
    return await new Promise<Value>((resolve, reject) => {
      job.on('message', (message: JobAnswer | { readonly kind: 'says'; readonly message: Message }) => {
        if (message.kind === 'done') resolve(message.result as Value)
        else if (message.kind === 'failed') reject(new Error(message.reason))
        else if (message.kind === 'refused')
          reject(new AppError(message.failure.code, message.failure.details))
        else onMessage(message.message, (answer) => job.postMessage(answer))
      })
      job.on('exit', (code) => reject(new Error(`${name} ended with code ${code}`)))
      signal.addEventListener('abort', () => reject(new AppError(cancelled)), { once: true })
      job.postMessage(start)
    })
  } finally {
    // A process that is only being started cannot be killed yet. What it has done is known once it is gone.
    if (!job.kill()) job.once('spawn', () => job.kill())
    if (signal.aborted) await ended
  }
}
