/** Where in the library terms are used, and how often: every text looked through, in slices. */
import type { ReportId, TermId } from '../../../shared/model/ids.ts'
import type { ListedTerm, TermCount, TermCounts, TermUse, TermUses } from '../../../shared/model/term.ts'
import { usesLimit } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { mayHold, termProbe } from '../../../shared/terms/term-probe.ts'
import { indexTerms, startTermIndex, termsIn } from '../../../shared/terms/term-index.ts'
import type { TermIndex } from '../../../shared/terms/term-index.ts'
import type { ReadableDb } from '../../db/database.ts'
import { readPack } from '../../db/open-pack.ts'
import { listBlockTexts } from '../../db/term-texts.ts'
import type { BlockText } from '../../db/term-texts.ts'
import { packOf, readLibrary } from '../library.ts'
import { knownTerms } from './known-terms.ts'
import type { TermStores } from './known-terms.ts'
import { inSlices } from '../slices.ts'

/** Kept beside the list they were made of. */
const indexes = new WeakMap<readonly ListedTerm[], Promise<TermIndex>>()
const counted = new WeakMap<readonly ListedTerm[], Promise<TermCounts>>()

/** The list that a notebook had when it was last asked for. */
const latest = new WeakMap<ReadableDb, readonly ListedTerm[]>()

/** A comment or note changes no form: what was found for the list before is true of this one. */
function carryOver({ db }: TermStores['notebook'], listed: readonly ListedTerm[]): void {
  const before = latest.get(db)
  latest.set(db, listed)
  if (before === undefined || before === listed || !haveSameForms(before, listed)) return
  const [index, counts] = [indexes.get(before), counted.get(before)]
  if (index !== undefined) indexes.set(listed, index)
  if (counts !== undefined) counted.set(listed, counts)
}

function haveSameForms(one: readonly ListedTerm[], other: readonly ListedTerm[]): boolean {
  return (
    one.length === other.length &&
    one.every((term, at) => {
      const now = other[at]
      if (now === undefined || term === now) return term === now
      return (
        term.id === now.id &&
        term.en === now.en &&
        term.acronym === now.acronym &&
        term.zh === now.zh &&
        term.variants.join('\n') === now.variants.join('\n')
      )
    })
  )
}

/** Finds all of these terms in a text. */
export function termIndexOf(listed: readonly ListedTerm[]): Promise<TermIndex> {
  const index = indexes.get(listed) ?? makeIndex(listed)
  indexes.set(listed, index)
  return index
}

async function makeIndex(listed: readonly ListedTerm[]): Promise<TermIndex> {
  const index = startTermIndex()
  await inSlices(listed, index.add)
  return index.done()
}

/** Throws `term-not-found`. A longer term that has this one in it is none of its uses. */
export async function usesOf(stores: TermStores, id: TermId): Promise<TermUses> {
  const { listed } = await knownTerms(stores)
  carryOver(stores.notebook, listed)
  const term = listed.find((each) => each.id === id)
  if (term === undefined) throw new AppError('term-not-found')
  const index = await termIndexOf(listed)
  const probe = termProbe(term)
  const counts: TermCount[] = []
  const uses: TermUse[] = []
  await inSlices(textsByReport(stores, allReports(stores)), ({ report, texts }) => {
    const found = texts
      .filter(({ lang, text }) => mayHold(probe, lang, text))
      .flatMap((text) => usesIn(index, report, text, id))
    const zh = found.filter(({ lang }) => lang === 'zh').length
    if (found.length > 0) counts.push({ report, zh, en: found.length - zh })
    uses.push(...found.slice(0, usesLimit - uses.length))
  })
  return { counts, uses }
}

function usesIn(
  index: TermIndex,
  report: ReportId,
  { key, lang, text }: BlockText,
  id: TermId,
): readonly TermUse[] {
  return termsIn(index, text, lang).flatMap(({ range, forms }) => {
    const form = forms.find(({ term }) => term === id)
    return form === undefined ? [] : [{ report, key, lang, range, form: form.text }]
  })
}

/** Of all terms. A whole library takes a while: it is done once for each state of the terms. */
export async function countUses(stores: TermStores): Promise<TermCounts> {
  const { listed } = await knownTerms(stores)
  carryOver(stores.notebook, listed)
  const counts = counted.get(listed) ?? countAll(stores, listed)
  counted.set(listed, counts)
  return counts
}

async function countAll(stores: TermStores, listed: readonly ListedTerm[]): Promise<TermCounts> {
  const index = await termIndexOf(listed)
  const counts = new Map<TermId, { report: ReportId; zh: number; en: number }[]>()
  await inSlices(singleTexts(stores, allReports(stores)), ({ report, lang, text }) => {
    for (const { forms } of termsIn(index, text, lang)) {
      for (const { term } of forms) {
        const ofTerm = counts.get(term) ?? []
        counts.set(term, ofTerm)
        let count = ofTerm.at(-1)
        if (count?.report !== report) ofTerm.push((count = { report, zh: 0, en: 0 }))
        count[lang] += 1
      }
    }
  })
  return Object.fromEntries(counts)
}

/** Of the reader's own terms: which of these reports use them. At once, for an export. */
export function usedTermsNow(
  stores: TermStores,
  listed: readonly ListedTerm[],
  reports: readonly ReportId[],
): ReadonlyMap<TermId, readonly ReportId[]> {
  const own = new Set(listed.filter(({ origin }) => origin === 'own').map(({ id }) => id))
  const used = new Map<TermId, ReportId[]>()
  if (own.size === 0) return used
  const index = indexTerms(listed)
  for (const { report, lang, text } of singleTexts(stores, reports)) {
    for (const { term } of termsIn(index, text, lang).flatMap(({ forms }) => forms)) {
      const known = used.get(term) ?? []
      if (own.has(term) && known.at(-1) !== report) used.set(term, [...known, report])
    }
  }
  return used
}

function* singleTexts(
  stores: TermStores,
  reports: readonly ReportId[],
): Generator<BlockText & { readonly report: ReportId }> {
  for (const { report, texts } of textsByReport(stores, reports))
    for (const text of texts) yield { ...text, report }
}

function* textsByReport(
  { packs }: TermStores,
  reports: readonly ReportId[],
): Generator<{ readonly report: ReportId; readonly texts: readonly BlockText[] }> {
  for (const report of reports) {
    const pack = packOf(packs, report)
    if (pack !== null) yield { report, texts: readPack(pack, (db) => listBlockTexts(db, report)) }
  }
}

function allReports({ packs }: TermStores): readonly ReportId[] {
  return readLibrary(packs).reports.map(({ id }) => id)
}
