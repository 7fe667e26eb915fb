/** The terms as they hold now, for all who need them: read once for each state of the notebook. */
import type { ListedTerm, OwnTerm, Term } from '../../../shared/model/term.ts'
import { composeTerms } from '../../../shared/terms/term-list.ts'
import { readPack } from '../../db/open-pack.ts'
import type { OpenPack } from '../../db/open-pack.ts'
import { listTerms } from '../../db/pack-repository.ts'
import { dataVersion, listOwnTerms, pageOfOwnTerms } from '../../db/term-repository.ts'
import type { ReadableDb } from '../../db/database.ts'
import type { Dependencies } from '../dependencies.ts'
import { untilDone } from '../slices.ts'

export type TermStores = Pick<Dependencies, 'packs' | 'notebook'>

export type KnownTerms = {
  /** Which state of the notebook's terms it is of. */
  readonly stamp: string
  readonly own: readonly OwnTerm[]
  /** The same object as long as no term changes: what is made of it can be kept beside it. */
  readonly listed: readonly ListedTerm[]
}

type Packs = readonly OpenPack[]

/** Packs do not change while they are open. */
const packTerms = new WeakMap<Packs, readonly Term[]>()
const kept = new WeakMap<ReadableDb, KnownTerms>()
/** How often this process has changed the terms. */
const writes = new WeakMap<ReadableDb, number>()

/** Own terms that are read at a time. */
const pageSize = 1000

/** In slices. What is written meanwhile may be in it or not. */
export async function knownTerms(stores: TermStores): Promise<KnownTerms> {
  const { db } = stores.notebook
  const stamp = stampOf(db)
  const before = kept.get(db)
  if (before?.stamp === stamp) return before
  const own: OwnTerm[] = []
  const rest = untilDone()
  for (let from: number | null = 0; from !== null;) {
    const page = pageOfOwnTerms(db, from, pageSize)
    own.push(...page.terms)
    from = page.next
    await rest()
  }
  return keep(stores, stamp, own)
}

/** The same at once, for the processes and commands that nobody waits on. */
export function knownTermsNow(stores: TermStores): KnownTerms {
  const { db } = stores.notebook
  const stamp = stampOf(db)
  const before = kept.get(db)
  return before?.stamp === stamp ? before : keep(stores, stamp, listOwnTerms(db))
}

/** To be called after each change of the terms by this process. */
export function termsWritten(db: ReadableDb): void {
  writes.set(db, (writes.get(db) ?? 0) + 1)
}

function keep({ packs, notebook: { db } }: TermStores, stamp: string, own: readonly OwnTerm[]): KnownTerms {
  const known = { stamp, own, listed: composeTerms(termsOfPacks(packs), own) }
  kept.set(db, known)
  return known
}

export function termsOfPacks(packs: Packs): readonly Term[] {
  const terms = packTerms.get(packs) ?? packs.flatMap((pack) => readPack(pack, listTerms))
  packTerms.set(packs, terms)
  return terms
}

function stampOf(db: ReadableDb): string {
  return `${dataVersion(db)} ${writes.get(db) ?? 0}`
}
