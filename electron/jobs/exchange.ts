/**
 * The process that reads, merges and writes files of annotations, with handles of its own on packs and notebook, so
 * that the window stays responsive. One task, then it ends; killed before that, it has done nothing.
 */
import type { ParentPort } from 'electron'
import type { MergeProgress } from '../../shared/api.ts'
import { AppError } from '../../shared/result.ts'
import type { Failure } from '../../shared/result.ts'
import { openNotebook } from '../db/open-notebook.ts'
import { openPacks } from '../db/open-pack.ts'
import { runExchangeHere } from '../services/exchange-tasks.ts'
import type { ExchangeTaskName, ExchangeTasks } from '../services/exchange-tasks.ts'

export type ToExchangeJob = {
  /** Files of the packs, in the library's order. */
  readonly packs: readonly string[]
  /** The notebook's. */
  readonly folder: string
  /** Of the app. */
  readonly version: string
  readonly name: ExchangeTaskName
  readonly task: ExchangeTasks[ExchangeTaskName]['task']
}

export type FromExchangeJob =
  | { readonly kind: 'progress'; readonly progress: MergeProgress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly reason: string }

const parent: ParentPort = process.parentPort

function send(message: FromExchangeJob): void {
  parent.postMessage(message)
}

parent.on('message', ({ data }) => void run(data as ToExchangeJob))

async function run({ packs, folder, version, name, task }: ToExchangeJob): Promise<void> {
  try {
    const stores = {
      packs: openPacks(packs).packs,
      notebook: openNotebook(folder),
      now: () => new Date().toISOString(),
      version,
    }
    const result = await runExchangeHere(stores, name, task, {
      signal: new AbortController().signal,
      onProgress: (progress) => send({ kind: 'progress', progress }),
    })
    stores.notebook.db.close()
    send({ kind: 'done', result })
  } catch (error) {
    if (error instanceof AppError)
      send({ kind: 'refused', failure: { code: error.code, details: error.details } })
    else
      send({
        kind: 'failed',
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
  }
}
