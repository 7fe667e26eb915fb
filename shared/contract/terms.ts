/** Calls of terms. */
import * as v from 'valibot'
import type { ConsistencyCheck, WrittenCheck } from '../model/consistency.ts'
import type {
  ListedTerm,
  TermCounts,
  TermPage,
  TermPlan,
  TermsTaken,
  TermUses,
  WrittenTerms,
} from '../model/term.ts'
import { hash } from '../schemas/basics.ts'
import { checkRequest, checkedReports, findingId } from '../schemas/consistency.ts'
import { filePath } from '../schemas/exchange.ts'
import { termDraft, termId, termWriteRequest } from '../schemas/term.ts'
import { call } from './call.ts'

export const terms = {
  /** Of the packs in their order, those that the reader has changed in their place, then the reader's own. */
  list: call()<readonly ListedTerm[]>(),
  /** Some thousands of the same, from this number on: twenty thousand at once would hold up the window. */
  page: call(v.pipe(v.number(), v.integer(), v.minValue(0)))<TermPage>(),
  /** In the place of a pack's term, of the reader's own of this id, or as a new one for null. */
  save: call(termDraft, v.nullable(termId))<ListedTerm>(),
  /** A changed one becomes the pack's again. */
  remove: call(termId)<null>(),
  /** How often each term is used in each report; a large library takes a while. */
  counts: call()<TermCounts>(),
  uses: call(termId)<TermUses>(),
  /** Asks for a file of terms in the system's dialog; null when that is closed. */
  choose: call()<string | null>(),
  /** What taking in the file would do. Nothing is written. */
  plan: call(filePath)<TermPlan>(),
  /** All of it in one transaction; the hash is that of the file as it was looked at. */
  take: call(filePath, hash)<TermsTaken>(),
  /** Undoes the last taking in since the app was started. */
  takeBack: call()<null>(),
  /** Ends the plan or the taking in that is under way; nothing is taken in then. */
  cancel: call()<null>(),
  /** Writes terms to a file where the system's dialog says; null when that is closed. */
  write: call(termWriteRequest)<WrittenTerms | null>(),
  /** What is not used alike in these reports, or in all for none. The next one ends this one with `check-cancelled`. */
  check: call(checkedReports)<ConsistencyCheck>(),
  /** Ticks a finding off, or no longer. */
  except: call(findingId, v.boolean())<null>(),
  /** The list as a PDF where the system's dialog says; null when that is closed. */
  writeCheck: call(checkRequest)<WrittenCheck | null>(),
  /** Ends the check or its writing. */
  cancelCheck: call()<null>(),
} as const
