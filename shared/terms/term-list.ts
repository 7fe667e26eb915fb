/** The terms as they hold for a reader: those of the packs, with the changed ones in their place, then the reader's own. */
import { foldText } from '../search/fold.ts'
import type { TermId } from '../model/ids.ts'
import type { ListedTerm, OwnTerm, Term } from '../model/term.ts'
import { plainForm } from './term-draft.ts'

export function packTermId(en: string): TermId {
  return `pack:${en}` as TermId
}

/** English form in the pack of a term with such an id; null for the reader's own. */
export function packTermOf(id: TermId): string | null {
  return id.startsWith('pack:') ? id.slice('pack:'.length) : null
}

/**
 * Of the packs in their order, then the reader's own in theirs. A change to a term that no pack has any more counts as
 * a term of the reader's own. Of two packs that have the same English form the first is listed.
 */
export function composeTerms(ofPacks: readonly Term[], own: readonly OwnTerm[]): readonly ListedTerm[] {
  const changes = new Map(own.flatMap((term) => (term.of === null ? [] : [[term.of, term] as const])))
  const known = new Set<string>()
  const listed: ListedTerm[] = []
  for (const term of ofPacks) {
    if (known.has(term.en)) continue
    known.add(term.en)
    listed.push(inPlace(term, changes.get(term.en)))
  }
  for (const term of own) if (term.of === null || !known.has(term.of)) listed.push(ownListed(term))
  return listed
}

function inPlace(term: Term, change: OwnTerm | undefined): ListedTerm {
  const id = packTermId(term.en)
  if (change === undefined) return { ...term, id, of: term.en, origin: 'pack', comment: '' }
  const { en, acronym, kind, zh, variants, note, comment } = change
  const { reports } = term
  return { en, acronym, kind, zh, variants, reports, note, id, of: term.en, origin: 'changed', comment }
}

function ownListed({ id, en, acronym, kind, zh, variants, note, comment }: OwnTerm): ListedTerm {
  return { en, acronym, kind, zh, variants, reports: [], note, id, of: null, origin: 'own', comment }
}

/** By what two terms are the same one: their English form, whatever its case, width and white space. */
export function termKey(en: string): string {
  return foldText(plainForm(en))
}
