/**
 * The process that reads, merges and writes files of annotations, with handles of its own on packs and notebook, so
 * that the window stays responsive. One task, then it ends; killed before that, it has done nothing.
 */
import type { MergeProgress } from '../../shared/model/exchange.ts'
import { openNotebook } from '../db/open-notebook.ts'
import { openPacks } from '../db/open-pack.ts'
import { answerWith } from '../job-answer.ts'
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

answerWith<ToExchangeJob, MergeProgress>(async ({ packs, folder, version, name, task }, says) => {
  const stores = {
    packs: openPacks(packs).packs,
    notebook: openNotebook(folder),
    now: () => new Date().toISOString(),
    version,
  }
  const control = { signal: new AbortController().signal, onProgress: says }
  const result = await runExchangeHere(stores, name, task, control)
  stores.notebook.db.close()
  return result
})
