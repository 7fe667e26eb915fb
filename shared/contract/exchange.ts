/** Calls of files of annotations. */
import type { MergePlan, MergeResult, WrittenSet } from '../model/exchange.ts'
import { mergeOrder, mergeRequest, setRequest } from '../schemas/exchange.ts'
import { call } from './call.ts'

export const exchange = {
  /** Asks for files of annotations or an assignment in the system's dialog; none when that is closed. */
  choose: call()<readonly string[]>(),
  /** Files that the app was started with or asked to open, each told once; the event `given` says there are some. */
  given: call()<readonly string[]>(),
  /** What these files would do. Nothing is written. */
  plan: call(mergeRequest)<MergePlan>(),
  /** All of it in one transaction and one step of the history. */
  merge: call(mergeOrder)<MergeResult>(),
  /** Ends the dry run or merge that is under way; a merge is then not done at all. */
  cancel: call()<null>(),
  /** Writes annotations to a file where the system's dialog says; null when that is closed. */
  write: call(setRequest)<WrittenSet | null>(),
} as const
