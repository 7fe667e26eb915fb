/** Terms of a file taken in: what that would do, and doing it in one transaction. */
import { randomUUID } from 'node:crypto'
import type { MergeProgress } from '../../../shared/api.ts'
import type { TermId } from '../../../shared/model/ids.ts'
import type { OwnTerm, TermPlan, TermsTaken } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { planTerms } from '../../../shared/terms/plan-terms.ts'
import type { PlannedTerms } from '../../../shared/terms/plan-terms.ts'
import { packTermOf } from '../../../shared/terms/term-list.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import { raiseRevision, readRevision } from '../../db/revision-repository.ts'
import { saveOwnTerm } from '../../db/term-repository.ts'
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

/** All that the plan would add and change, or nothing. Throws `terms-changed` too, when it is not the file that was looked at. */
export async function takeTermFile(
  stores: Stores,
  { path, sha256 }: TakeTerms,
  onProgress: OnProgress,
): Promise<TermsTaken> {
  const { notebook } = stores
  const read = await readFile(path, onProgress)
  if (read.sha256 !== sha256) throw new AppError('terms-changed', { file: read.file })
  const revision = readRevision(notebook.db)
  const before = compare(stores, read, onProgress)
  const done = writeNotebook(notebook, (db) => {
    // Somebody may have written since it was compared.
    const plan = readRevision(db) === revision ? before : compare(stores, read, onProgress)
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
      if (at % toldEvery === 0) onProgress({ stage: 'write', fraction: at / plan.drafts.length })
    }
    if (plan.drafts.length > 0) raiseRevision(db)
    return plan
  })
  termsWritten(notebook.db)
  return { counts: done.counts }
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
