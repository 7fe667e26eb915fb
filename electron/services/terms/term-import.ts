/** Terms of a file taken in: what that would do, and doing it in one transaction. */
import { randomUUID } from 'node:crypto'
import type { MergeProgress } from '../../../shared/model/exchange.ts'
import type { TermId } from '../../../shared/model/ids.ts'
import type { OwnTerm, TermPlan, TermsTaken } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { planTerms } from '../../../shared/terms/plan-terms.ts'
import type { PlannedTerms } from '../../../shared/terms/plan-terms.ts'
import { packTermOf } from '../../../shared/terms/term-list.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import { raiseRevision, readRevision } from '../../db/revision-repository.ts'
import { deleteOwnTerm, saveOwnTerm } from '../../db/term-repository.ts'
import type { Dependencies } from '../dependencies.ts'
import { knownTermsNow, termsWritten } from './known-terms.ts'
import { readTermFile } from './read-term-file.ts'
import type { TermFile } from './read-term-file.ts'

type Stores = Pick<Dependencies, 'packs' | 'notebook' | 'now'>
type OnProgress = (progress: MergeProgress) => void

/** Rows between two tellings of how far it is. */
const toldEvery = 2000

/** Nothing is written. Throws what `readTermFile` throws. */
export async function planTermFile(stores: Stores, path: string, onProgress: OnProgress): Promise<TermPlan> {
  const read = await readFile(path, onProgress)
  const { counts, rows } = compare(stores, read, onProgress)
  const { file, sha256, format, encoding } = read
  return { file, sha256, format, encoding, counts, rows }
}

export type TakeTerms = { readonly path: string; readonly sha256: string }

/** How it was before a file was taken in. */
export type BeforeTaking = {
  /** Rows that were not there. */
  readonly added: readonly TermId[]
  /** Those that were, as they were. */
  readonly changed: readonly OwnTerm[]
}

export type TakenTerms = TermsTaken & { readonly before: BeforeTaking }

/** All that the plan would add and change, or nothing. Throws `terms-changed` too, when it is not the file that was looked at. */
export async function takeTermFile(
  stores: Stores,
  { path, sha256 }: TakeTerms,
  onProgress: OnProgress,
): Promise<TakenTerms> {
  const { notebook } = stores
  const read = await readFile(path, onProgress)
  if (read.sha256 !== sha256) throw new AppError('terms-changed', { file: read.file })
  const revision = readRevision(notebook.db)
  const compared = compare(stores, read, onProgress)
  const before = { added: [] as TermId[], changed: [] as OwnTerm[] }
  const done = writeNotebook(notebook, (db) => {
    // Somebody may have written since it was compared.
    const plan = readRevision(db) === revision ? compared : compare(stores, read, onProgress)
    const { own } = knownTermsNow(stores)
    const created = new Map(
      own.map((term) => [term.of === null ? term.id : `pack:${term.of}`, term] as const),
    )
    const now = stores.now()
    for (const [at, { draft, id }] of plan.drafts.entries()) {
      const known = id === null ? undefined : created.get(id)
      const own: OwnTerm = {
        ...draft,
        id: known?.id ?? ownId(id),
        created: known?.created ?? now,
        modified: now,
      }
      saveOwnTerm(db, own)
      if (known === undefined) before.added.push(own.id)
      else before.changed.push(known)
      if (at % toldEvery === 0) onProgress({ stage: 'write', fraction: at / plan.drafts.length })
    }
    if (plan.drafts.length > 0) raiseRevision(db)
    return plan
  })
  termsWritten(notebook.db)
  return { counts: done.counts, before }
}

/** What was taken in is taken away again, what it changed is as it was; all of it or nothing. */
export async function takeBackTerms({ notebook }: Stores, { added, changed }: BeforeTaking): Promise<null> {
  writeNotebook(notebook, (db) => {
    for (const id of added) deleteOwnTerm(db, id)
    for (const term of changed) saveOwnTerm(db, term)
    raiseRevision(db)
  })
  termsWritten(notebook.db)
  return await Promise.resolve(null)
}

/** A pack's term that is changed for the first time has no row yet. */
function ownId(id: TermId | null): TermId {
  return id === null || packTermOf(id) !== null ? (randomUUID() as TermId) : id
}

async function readFile(path: string, onProgress: OnProgress): Promise<TermFile> {
  onProgress({ stage: 'read', fraction: 0 })
  const read = await readTermFile(path)
  onProgress({ stage: 'read', fraction: 1 })
  return read
}

function compare(stores: Stores, { rows }: TermFile, onProgress: OnProgress): PlannedTerms {
  return planTerms(rows, knownTermsNow(stores).listed, (done) => {
    if (done % toldEvery === 0) onProgress({ stage: 'compare', fraction: done / rows.length })
  })
}
