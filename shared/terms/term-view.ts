/** What is asked of the list of terms: words, filters, order. */
import type { ReportId } from '../model/ids.ts'
import type { ListedTerm, TermCounts } from '../model/term.ts'
import { termHaystack, termQueryWords } from './term-query.ts'

export const termColumns = ['en', 'acronym', 'kind', 'zh', 'uses'] as const
export type TermColumn = (typeof termColumns)[number]

export type TermView = {
  readonly text: string
  /** Null: any. */
  readonly kind: string | null
  readonly report: ReportId | null
  readonly origin: ListedTerm['origin'] | null
  /** Only those that have more than one Chinese form. */
  readonly several: boolean
  readonly column: TermColumn
  readonly descending: boolean
}

export const everyTerm: TermView = {
  text: '',
  kind: null,
  report: null,
  origin: null,
  several: false,
  column: 'en',
  descending: false,
}

export function isFiltered({ text, kind, report, origin, several }: TermView): boolean {
  return text.trim() !== '' || kind !== null || report !== null || origin !== null || several
}

/** How often a term is used in all reports; null while that is not known. */
function usesOfTerm(counts: TermCounts | null, { id }: Pick<ListedTerm, 'id'>): number | null {
  if (counts === null) return null
  return (counts[id] ?? []).reduce((sum, { zh, en }) => sum + zh + en, 0)
}

/** Folded once for each term: folding thousands for every key that is typed would be slow. */
const haystacks = new WeakMap<ListedTerm, string>()

function haystackOf(term: ListedTerm): string {
  const known = haystacks.get(term) ?? termHaystack(term)
  haystacks.set(term, known)
  return known
}

/** Those that fit, in the order they have. A report counts when it uses the term, or the glossary says so. */
export function filterTerms(
  terms: readonly ListedTerm[],
  { text, kind, report, origin, several }: TermView,
  counts: TermCounts | null,
): readonly ListedTerm[] {
  const words = termQueryWords(text)
  const isUsedIn = (term: ListedTerm, id: ReportId): boolean =>
    term.reports.includes(id) || (counts?.[term.id] ?? []).some((count) => count.report === id)
  return terms.filter(
    (term) =>
      (kind === null || term.kind === kind) &&
      (origin === null || term.origin === origin) &&
      (!several || term.variants.length > 0) &&
      (report === null || isUsedIn(term, report)) &&
      words.every((word) => haystackOf(term).includes(word)),
  )
}

const english = new Intl.Collator('en', { sensitivity: 'base', numeric: true, ignorePunctuation: true })
/** By sound, as Chinese lists are. */
const chinese = new Intl.Collator('zh-Hans-u-co-pinyin')

/** By one column; what is the same in it stays in the order it has, and what has nothing in it comes last. */
export function sortTerms(
  terms: readonly ListedTerm[],
  { column, descending }: Pick<TermView, 'column' | 'descending'>,
  counts: TermCounts | null,
): readonly ListedTerm[] {
  const sign = descending ? -1 : 1
  if (column === 'uses')
    return terms.toSorted((a, b) => sign * ((usesOfTerm(counts, a) ?? 0) - (usesOfTerm(counts, b) ?? 0)))
  const { compare } = column === 'zh' ? chinese : english
  const textOf = (term: ListedTerm): string => term[column] ?? ''
  return terms
    .map((term) => ({ term, text: textOf(term) }))
    .toSorted((a, b) => {
      if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '')
      return sign * compare(a.text, b.text)
    })
    .map(({ term }) => term)
}
