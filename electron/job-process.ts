/** Runs one of electron/jobs in a process of its own and waits for its answer. */
import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { UtilityProcess } from 'electron'
import { AppError } from '../shared/result.ts'
import type { ErrorCode } from '../shared/result.ts'
import type { JobAnswer, ToJob } from './job-answer.ts'

export type JobControl<Message> = {
  readonly signal: AbortSignal
  /** What it fails with when the signal says so; the process is killed then. */
  readonly cancelled: ErrorCode
  /** What it says before its answer. */
  readonly onMessage: (message: Message, post: (message: unknown) => void) => void
}

/** Processes that wait for a task, by the name of their module: only of those that somebody keeps. */
const waiting = new Map<string, UtilityProcess>()
const keepers = new Map<string, Set<symbol>>()

/**
 * Has a process ready for the next task, told `preparation` beforehand, until the function that it gives back is called.
 * Meanwhile one process does one task after the other.
 */
export function keepJob(name: string, preparation: unknown): () => void {
  const keeper = Symbol(name)
  const kept = keepers.get(name) ?? new Set()
  keepers.set(name, kept.add(keeper))
  if (!waiting.has(name)) {
    const job = startJob(name)
    job.postMessage({ kind: 'prepare', preparation } satisfies ToJob)
    letWait(name, job)
  }
  return () => {
    kept.delete(keeper)
    if (kept.size > 0) return
    const job = waiting.get(name)
    waiting.delete(name)
    if (job !== undefined) endJob(job)
  }
}

function letWait(name: string, job: UtilityProcess): void {
  waiting.set(name, job)
  job.once('exit', () => {
    if (waiting.get(name) === job) waiting.delete(name)
  })
}

/** The one that waits, or a new one: one that has died does not wait any more. */
function takeJob(name: string): UtilityProcess {
  const job = waiting.get(name)
  waiting.delete(name)
  return job ?? startJob(name)
}

function startJob(name: string): UtilityProcess {
  return utilityProcess.fork(join(app.getAppPath(), `out/main/jobs/${name}.js`), [], { serviceName: name })
}

/** A process that is only being started cannot be killed yet. */
function endJob(job: UtilityProcess): void {
  if (!job.kill()) job.once('spawn', () => job.kill())
}

/** `name` of the module in electron/jobs, `start` what it is told first. Throws what the job throws. */
export async function runJob<Message, Value>(
  name: string,
  start: unknown,
  control: JobControl<Message>,
): Promise<Value> {
  const { signal, cancelled } = control
  if (signal.aborted) throw new AppError(cancelled)
  const job = takeJob(name)
  const ended = new Promise<void>((resolve) => job.once('exit', () => resolve()))
  let sound = false
  try {
    const value = await answerOf<Message, Value>(name, job, start, control)
    sound = true
    return value
  } finally {
    if (sound && (keepers.get(name)?.size ?? 0) > 0 && !waiting.has(name)) letWait(name, job)
    else endJob(job)
    // What it has done is known once it is gone.
    if (signal.aborted && !sound) await ended
  }
}

function answerOf<Message, Value>(
  name: string,
  job: UtilityProcess,
  start: unknown,
  { signal, cancelled, onMessage }: JobControl<Message>,
): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    const hear = (message: JobAnswer | { readonly kind: 'says'; readonly message: Message }): void => {
      if (message.kind === 'says')
        return onMessage(message.message, (answer) =>
          job.postMessage({ kind: 'later', message: answer } satisfies ToJob),
        )
      job.off('message', hear)
      if (message.kind === 'done') resolve(message.result as Value)
      else if (message.kind === 'failed') reject(new Error(message.reason))
      else reject(new AppError(message.failure.code, message.failure.details))
    }
    job.on('message', hear)
    job.once('exit', (code) => reject(new Error(`${name} ended with code ${code}`)))
    signal.addEventListener('abort', () => reject(new AppError(cancelled)), { once: true })
    job.postMessage({ kind: 'start', start } satisfies ToJob)
  })
}
