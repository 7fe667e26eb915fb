/** Calls of assignments. */
import * as v from 'valibot'
import type { AssignmentState, OpenedAssignment } from '../model/assignment.ts'
import type { WrittenSet } from '../model/exchange.ts'
import { assignmentDraft, assignmentId } from '../schemas/assignment.ts'
import { exchangeFile, filePath } from '../schemas/exchange.ts'
import { call } from './call.ts'

export const assignments = {
  list: call()<readonly AssignmentState[]>(),
  /** Writes the assignment where the system's dialog says; null when that is closed. */
  make: call(assignmentDraft)<{ readonly file: string; readonly bytes: number } | null>(),
  /** Takes in an assignment: its layers, questions, tags; a layer for the answers is made and becomes the active one. */
  open: call(filePath)<OpenedAssignment>(),
  /** Has new marks go to its layer, which is made anew when it is gone. */
  work: call(assignmentId)<AssignmentState>(),
  /** Writes the answers where the system's dialog says; null when that is closed. */
  handIn: call(assignmentId, v.nullable(exchangeFile.entries.passphrase))<WrittenSet | null>(),
  /** The assignment only; its annotations stay. */
  remove: call(assignmentId)<null>(),
} as const
