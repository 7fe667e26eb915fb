/** How a module of electron/jobs answers the process that started it: one answer to each task. */
import type { ParentPort } from 'electron'
import { AppError } from '../shared/result.ts'
import type { Failure } from '../shared/result.ts'

export type JobAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly reason: string }

/** What the process is told: to get ready for a task, the task, what the task waits for. */
export type ToJob =
  | { readonly kind: 'prepare'; readonly preparation: unknown }
  | { readonly kind: 'start'; readonly start: unknown }
  | { readonly kind: 'later'; readonly message: unknown }

export type JobHearing<Preparation, Later> = {
  /** Told once, before the first task, when there is time; a failure shows again when the task comes. */
  readonly onPrepare?: (preparation: Preparation) => Promise<unknown>
  readonly onMessage?: (message: Later) => void
}

/** Runs `task` with each start that it is told, and sends what comes of it. `says` tells something beforehand. */
export function answerWith<Start, Message, Preparation = never, Later = never>(
  task: (start: Start, says: (message: Message) => void) => Promise<unknown>,
  { onPrepare, onMessage }: JobHearing<Preparation, Later> = {},
): void {
  const parent: ParentPort = process.parentPort
  const says = (message: Message): void => parent.postMessage({ kind: 'says', message })
  parent.on('message', ({ data }) => {
    const told = data as ToJob
    if (told.kind === 'later') onMessage?.(told.message as Later)
    else if (told.kind === 'prepare') onPrepare?.(told.preparation as Preparation).catch(() => undefined)
    else void answerOf(() => task(told.start as Start, says)).then((answer) => parent.postMessage(answer))
  })
}

async function answerOf(task: () => Promise<unknown>): Promise<JobAnswer> {
  try {
    return { kind: 'done', result: await task() }
  } catch (error) {
    if (error instanceof AppError)
      return { kind: 'refused', failure: { code: error.code, details: error.details } }
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
