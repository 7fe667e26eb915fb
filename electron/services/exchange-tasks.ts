/** The long work of exchange, each by its name: it can run in another process than the one that asks for it. */
import type {
  MergeOrder,
  MergePlan,
  MergeRequest,
  MergeResult,
  SetRequest,
  WrittenSet,
} from '../../shared/model/exchange.ts'
import type { TermPlan, WrittenTerms } from '../../shared/model/term.ts'
import { composeSet } from './composed-set.ts'
import { writeExchangeFile } from './exchange-files.ts'
import { mergeFiles, planMerge } from './merging/merge-files.ts'
import type { MergeStores, OnMergeProgress } from './merging/merge-files.ts'
import { readNotebookSet } from './notebook-set.ts'
import { composeShared } from './sharing/compose-shared.ts'
import type { ComposeTask } from './sharing/compose-shared.ts'
import { joinShared } from './sharing/join-shared.ts'
import type { JoinTask, JoinedFiles } from './sharing/join-shared.ts'
import type { SharedSet } from './sharing/own-file.ts'
import { planTermFile, takeBackTerms, takeTermFile } from './terms/term-import.ts'
import type { BeforeTaking, TakeTerms, TakenTerms } from './terms/term-import.ts'
import { writeTermFile } from './terms/term-export.ts'
import type { WriteTerms } from './terms/term-export.ts'

/** `version` is the app's. */
export type ExchangeStores = MergeStores & { readonly version: string }

export type ExchangeTasks = {
  readonly plan: { readonly task: MergeRequest; readonly result: MergePlan }
  readonly merge: { readonly task: MergeOrder; readonly result: MergeResult }
  readonly write: { readonly task: WriteTask; readonly result: WrittenSet }
  readonly joinShared: { readonly task: JoinTask; readonly result: JoinedFiles }
  readonly composeShared: { readonly task: ComposeTask; readonly result: SharedSet | null }
  readonly planTerms: { readonly task: string; readonly result: TermPlan }
  readonly takeTerms: { readonly task: TakeTerms; readonly result: TakenTerms }
  readonly takeBackTerms: { readonly task: BeforeTaking; readonly result: null }
  readonly writeTerms: { readonly task: WriteTerms; readonly result: WrittenTerms }
}

export type WriteTask = { readonly request: SetRequest; readonly file: string }

export type ExchangeTaskName = keyof ExchangeTasks

export type RunExchangeTask = <Name extends ExchangeTaskName>(
  stores: ExchangeStores,
  name: Name,
  task: ExchangeTasks[Name]['task'],
  control: { readonly signal: AbortSignal; readonly onProgress: OnMergeProgress },
) => Promise<ExchangeTasks[Name]['result']>

const exchangeTasks: {
  readonly [Name in ExchangeTaskName]: (
    stores: ExchangeStores,
    task: ExchangeTasks[Name]['task'],
    onProgress: OnMergeProgress,
  ) => Promise<ExchangeTasks[Name]['result']>
} = {
  plan: (stores, request, onProgress) => planMerge(stores, request, onProgress),
  merge: mergeFiles,
  write: writeSetFile,
  joinShared,
  composeShared: (stores, task) => Promise.resolve(composeShared(stores, task)),
  planTerms: planTermFile,
  takeTerms: takeTermFile,
  takeBackTerms,
  writeTerms: writeTermFile,
}

/** Any of them here and now, to its end. */
export const runExchangeHere: RunExchangeTask = (stores, name, task, { onProgress }) =>
  exchangeTasks[name](stores, task, onProgress)

/** Throws `disk-full` or `file-not-writable`; what stood there before is unchanged then. */
async function writeSetFile(
  { packs, notebook, now, version }: ExchangeStores,
  { request, file }: WriteTask,
): Promise<WrittenSet> {
  const { title, withoutNames, passphrase } = request
  const set = readNotebookSet(notebook.db, request)
  const { text, annotations, removed } = composeSet(packs, set, {
    title,
    generated: now(),
    version,
    withoutNames,
  })
  const bytes = await writeExchangeFile(file, text, passphrase)
  return { file, bytes, annotations, removed }
}
