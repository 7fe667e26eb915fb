/**
 * Takes in what others have written into the shared folder, without a question: what people wrote without knowing of
 * each other is kept side by side. It is no step of the history: undo takes back what the reader has done.
 */
import { join } from 'node:path'
import { removedField } from '../../../shared/merge/conflicts.ts'
import { replyOf } from '../../../shared/merge/annotation-entry.ts'
import { toOwn } from '../../../shared/merge/own-name.ts'
import { nextStamp } from '../../../shared/merge/stamp.ts'
import { AppError } from '../../../shared/result.ts'
import type { Failure } from '../../../shared/result.ts'
import { followStamp, readOwner, renewWriter, takeStamp } from '../../db/clock-repository.ts'
import type { WritableDb } from '../../db/database.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import { readRevision } from '../../db/revision-repository.ts'
import { compareInputs } from '../merging/merge-cases.ts'
import type { Comparison } from '../merging/merge-cases.ts'
import { decide, losing } from '../merging/merge-decided.ts'
import type { Decisions } from '../merging/merge-decided.ts'
import type { MergeStores } from '../merging/merge-files.ts'
import { readInputs, readingContext } from '../merging/merge-input.ts'
import type { MergeInput } from '../merging/merge-input.ts'
import { writeMerge } from '../merging/merge-writing.ts'
import { isOwnName } from './own-name.ts'
import type { ReadFile } from './tracking.ts'

export type JoinTask = { readonly folder: string; readonly names: readonly string[] }

export type JoinedFiles = {
  readonly files: readonly ReadFile[]
  /** Whether the notebook is another now. */
  readonly changed: boolean
}

/** Each file by itself: one that asks or cannot be read does not hold up the others. Never throws for what is in one. */
export async function joinShared(stores: MergeStores, { folder, names }: JoinTask): Promise<JoinedFiles> {
  const before = readRevision(stores.notebook.db)
  const files: ReadFile[] = []
  for (const name of names) files.push(await joinFile(stores, folder, name))
  return { files, changed: readRevision(stores.notebook.db) !== before }
}

async function joinFile(stores: MergeStores, folder: string, name: string): Promise<ReadFile> {
  const none = { name, outcome: 'failed', authors: [], annotations: 0 } as const
  try {
    const revision = readRevision(stores.notebook.db)
    const file = { path: join(folder, name), passphrase: null }
    const inputs = await readInputs([file], readingContext(stores), ignore, folder)
    const [input] = inputs
    if (input?.set == null) return { ...none, failure: failureHere(input?.failure ?? null) }
    const comparison = compareInputs(stores.notebook.db, inputs, ignore)
    const outcome = takeIn(stores, comparison, revision)
    return { name, outcome, failure: null, ...aboutFile(stores, name, input.set) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ...none, failure: { code: error.code, details: error.details } }
  }
}

/** Fewer removals are no accident that a question would prevent: one mark of three is more than a quarter already. */
const few = 5

/** Writes only where there is something new: notebooks that all know the same come to rest. */
function takeIn(stores: MergeStores, comparison: Comparison, revision: number): 'joined' | 'asking' {
  const { db } = stores.notebook
  const owner = readOwner(db)
  const stamp = nextStamp(comparison.latest, stores.now(), owner.writer)
  const decisions = { ...withoutQuestion, owner, stamp }
  const planned = decide(db, comparison, decisions)
  if (planned.outcomes.length === 0 && planned.layers === null) return 'joined'
  if (losing(db, planned).some(({ deleted }) => deleted >= few)) return 'asking'
  writeNotebook(stores.notebook, (writable) => {
    if (readRevision(writable) !== revision) throw new AppError('merge-outdated')
    write(writable, comparison, stores.now())
  })
  return 'joined'
}

function write(db: WritableDb, comparison: Comparison, now: string): void {
  if (comparison.isNameTaken) renewWriter(db)
  followStamp(db, comparison.latest)
  const decisions = { ...withoutQuestion, owner: readOwner(db), stamp: takeStamp(db, now) }
  writeMerge(db, decide(db, comparison, decisions), now, ignore, 'unlogged')
}

/**
 * Not a word is lost: of two texts both are kept, and what somebody wrote in an annotation that another removed
 * meanwhile keeps it there. A locked layer is locked for its reader: what others write in it comes all the same.
 */
const withoutQuestion: Pick<Decisions, 'layers' | 'choiceFor' | 'heedsLocks'> = {
  layers: { into: 'file' },
  heedsLocks: false,
  choiceFor: (_id, field) =>
    field === 'note' || field === removedField || replyOf(field) !== null ? 'both' : 'latest',
}

function aboutFile(
  { notebook }: MergeStores,
  name: string,
  { title, authors, set }: NonNullable<MergeInput['set']>,
): Pick<ReadFile, 'authors' | 'annotations'> {
  const owner = readOwner(notebook.db)
  // A notebook's own file holds what others have written too: its title says whose it is.
  const people = isOwnName(name) && title !== '' ? [title] : authors
  const named = people.map((author) => toOwn(author, '', owner))
  return { authors: named, annotations: set.annotations.size }
}

function failureHere(failure: Failure | null): Failure | null {
  return failure?.code === 'passphrase-needed' ? { ...failure, code: 'shared-file-protected' } : failure
}

function ignore(): void {
  // Nobody watches.
}
