/** How a module of electron/jobs answers the process that started it: one answer, then it ends. */
import type { ParentPort } from 'electron'
import { AppError } from '../shared/result.ts'
import type { Failure } from '../shared/result.ts'

export type JobAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Runs `task` with the first message and sends what comes of it. `says` tells something beforehand; later messages go to
 * `onMessage`.
 */
export function answerWith<Start, Message, Later = never>(
  task: (start: Start, says: (message: Message) => void) => Promise<unknown>,
  onMessage: (message: Later) => void = () => undefined,
): void {
  const parent: ParentPort = process.parentPort
  const says = (message: Message): void => parent.postMessage({ kind: 'says', message })
  parent.once('message', ({ data }) => {
    parent.on('message', (later) => onMessage(later.data as Later))
    void answerOf(() => task(data as Start, says)).then((answer) => parent.postMessage(answer))
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
