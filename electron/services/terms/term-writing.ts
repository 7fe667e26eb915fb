/** One term written or taken away by the reader. */
import type { TermId } from '../../../shared/model/ids.ts'
import type { ListedTerm, OwnTerm, TermDraft } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { packTermId, packTermOf, termKey } from '../../../shared/terms/term-list.ts'
import { plainDraft, sameDraft } from '../../../shared/terms/term-draft.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import { raiseRevision } from '../../db/revision-repository.ts'
import { deleteOwnTerm, saveOwnTerm } from '../../db/term-repository.ts'
import type { Dependencies } from '../dependencies.ts'
import { knownTerms, termsOfPacks, termsWritten } from './known-terms.ts'
import type { KnownTerms } from './known-terms.ts'

type Stores = Pick<Dependencies, 'packs' | 'notebook' | 'newId' | 'now'>

/**
 * In the place of a pack's term where the draft says so; else the reader's own of this id, or a new one for null. One
 * that was removed is made anew under its id. Throws `term-exists` when another has its English form.
 */
export async function saveTerm(stores: Stores, given: TermDraft, id: TermId | null): Promise<ListedTerm> {
  const draft = plainDraft(given)
  const known = await knownTerms(stores)
  const before = known.own.find((term) => (draft.of === null ? term.id === id : term.of === draft.of))
  const listedId = draft.of === null ? id : listedAs(known, draft.of)?.id
  const other = known.listed.find(({ en, id: of }) => of !== listedId && termKey(en) === termKey(draft.en))
  if (other !== undefined) throw new AppError('term-exists', { term: other.en })
  if (draft.of !== null && isAsInPack(stores, draft)) return await keepPacks(stores, draft.of, before?.id)
  const now = stores.now()
  const own: OwnTerm = {
    ...draft,
    id: before?.id ?? (draft.of === null ? id : null) ?? (stores.newId() as TermId),
    created: before?.created ?? now,
    modified: now,
  }
  writeNotebook(stores.notebook, (db) => {
    saveOwnTerm(db, own)
    raiseRevision(db)
  })
  termsWritten(stores.notebook.db)
  const saved = (await knownTerms(stores)).listed.find((term) => isListedAs(term, own))
  if (saved === undefined) throw new AppError('term-not-found')
  return saved
}

function isAsInPack({ packs }: Stores, draft: TermDraft): boolean {
  const term = termsOfPacks(packs).find(({ en }) => en === draft.of)
  return term !== undefined && sameDraft(draft, plainDraft({ ...term, comment: '', of: term.en }))
}

/** Nothing of it is the reader's: what was is taken away. */
async function keepPacks(stores: Stores, of: string, changed: TermId | undefined): Promise<ListedTerm> {
  if (changed !== undefined) await removeTerm(stores, packTermId(of))
  const term = listedAs(await knownTerms(stores), of)
  if (term === undefined) throw new AppError('term-not-found')
  return term
}

function listedAs({ listed }: KnownTerms, of: string): ListedTerm | undefined {
  return listed.find((term) => term.of === of)
}

function isListedAs(term: ListedTerm, own: OwnTerm): boolean {
  return own.of === null ? term.id === own.id : term.of === own.of || term.id === own.id
}

/** A changed one becomes the pack's again. Throws `term-not-found`. */
export async function removeTerm(stores: Stores, id: TermId): Promise<null> {
  const { own } = await knownTerms(stores)
  const of = packTermOf(id)
  const term = own.find((each) => (of === null ? each.id === id : each.of === of))
  if (term === undefined) throw new AppError('term-not-found')
  writeNotebook(stores.notebook, (db) => {
    if (!deleteOwnTerm(db, term.id)) throw new AppError('term-not-found')
    raiseRevision(db)
  })
  termsWritten(stores.notebook.db)
  return null
}
