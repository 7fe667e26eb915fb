/** The process that does long work on the notebook's files, so that the window stays responsive. One task, then it ends. */
import type { ParentPort } from 'electron'
import { notebookTasks } from '../db/notebook-tasks.ts'
import type { NotebookTaskName, NotebookTasks } from '../db/notebook-tasks.ts'
import { AppError } from '../../shared/result.ts'
import type { Failure } from '../../shared/result.ts'

export type ToNotebookJob = {
  readonly [Name in NotebookTaskName]: { readonly name: Name; readonly task: NotebookTasks[Name]['task'] }
}[NotebookTaskName]

export type FromNotebookJob =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly reason: string }

const parent: ParentPort = process.parentPort

parent.on('message', ({ data }) => parent.postMessage(run(data as ToNotebookJob)))

function run({ name, task }: ToNotebookJob): FromNotebookJob {
  try {
    // The name and the task belong together, which the compiler cannot follow through the table.
    const act = notebookTasks[name] as (task: unknown) => unknown
    return { kind: 'done', result: act(task) }
  } catch (error) {
    if (error instanceof AppError)
      return { kind: 'refused', failure: { code: error.code, details: error.details } }
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
