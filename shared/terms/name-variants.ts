/** Names that look like variants of one another and are not in the glossary, by rules that rather miss one than tell many. */
import type { TextRange } from '../model/block.ts'
import type { NamesFinding, UsedForm } from '../model/consistency.ts'
import type { BlockKey, ReportId, TermId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { langs } from '../model/report.ts'
import type { ListedTerm } from '../model/term.ts'
import { bigramsOf } from '../search/tokens.ts'
import { byText, findingId } from './finding-id.ts'
import { namesIn } from './name-candidates.ts'
import { nameDifference, nameShape } from './name-likeness.ts'
import type { NameShape } from './name-likeness.ts'
import { englishForms } from './term-index.ts'
import type { TermPlace } from './term-index.ts'
import { countUses } from './use-count.ts'
import type { UseCount } from './use-count.ts'

export type NamesCount = {
  /** `terms` are those that stand in the text: a part of a longer term is no name of its own. */
  readonly add: (
    where: { readonly report: ReportId; readonly key: BlockKey },
    text: string,
    lang: Lang,
    terms: readonly TermPlace[],
  ) => void
  /** To compare names takes a while: it yields now and then. */
  readonly findings: () => Generator<undefined, readonly NamesFinding[]>
}

/** A name of the texts, or a form of a term. */
type Name = {
  readonly text: string
  /** The term it is a form of, of several the first by their ids. */
  term: TermId | null
  readonly uses: UseCount
  readonly shape: NameShape
}

type Names = Readonly<Record<Lang, Map<string, Name>>>
type NamedTerm = Pick<ListedTerm, 'id' | 'en' | 'acronym' | 'zh' | 'variants'>

export function countNames(terms: readonly NamedTerm[]): NamesCount {
  const names: Names = { zh: new Map(), en: new Map() }
  return {
    add(where, text, lang, places) {
      for (const { text: name, range } of namesIn(text, lang)) {
        if (places.some((place) => isPart(range, place.range))) continue
        const known = names[lang].get(keyOf(name)) ?? newName(name, lang, null)
        names[lang].set(keyOf(name), known)
        known.uses.add({ ...where, lang }, range)
      }
    },
    *findings() {
      yield* markKnown(names, terms)
      const found = new Map<string, NamesFinding>()
      for (const lang of langs) {
        for (const bucket of yield* likelyTogether(names[lang], lang, terms)) {
          for (const [at, one] of bucket.entries()) {
            for (const other of bucket.slice(at + 1)) {
              const finding = findingOf(one, other)
              if (finding !== null) found.set(finding.id, finding)
            }
            yield
          }
        }
      }
      return [...found.values()].toSorted(
        (a, b) => byText(b.lang, a.lang) || byForms(a.forms, b.forms) || byText(a.id, b.id),
      )
    },
  }
}

function newName(text: string, lang: Lang, term: TermId | null): Name {
  return { text, term, uses: countUses(), shape: nameShape(text, lang) }
}

function keyOf(text: string): string {
  return text.replaceAll('’', "'")
}

function namesOf({ en, acronym, zh, variants }: NamedTerm, lang: Lang): readonly string[] {
  if (lang === 'zh') return [zh, ...variants]
  return [...englishForms(en, acronym), ...(acronym === null ? [] : [acronym])]
}

/** Names of the texts that are forms of terms. */
function* markKnown(names: Names, terms: readonly NamedTerm[]): Generator<undefined, void> {
  for (const [at, term] of terms.entries()) {
    if (at % portion === 0) yield
    for (const lang of langs) {
      for (const form of namesOf(term, lang)) {
        const name = names[lang].get(keyOf(form))
        if (name !== undefined && (name.term === null || term.id < name.term)) name.term = term.id
      }
    }
  }
}

/** It is inside the other one, or begins in it. */
function isPart([start, end]: TextRange, [from, to]: TextRange): boolean {
  return (start > from && start < to) || (start === from && end < to)
}

/** Steps after which others have their turn. */
const portion = 40

/** What more names have in common says nothing about any two of them. */
const bucketLimit = 60

/** Names with something rare in common, or with the same parts, one of them in no glossary; only those can be one. */
function* likelyTogether(
  names: ReadonlyMap<string, Name>,
  lang: Lang,
  terms: readonly NamedTerm[],
): Generator<undefined, readonly (readonly Name[])[]> {
  const buckets = new Map<string, Name[]>()
  let steps = 0
  for (const name of names.values()) {
    steps += 1
    if (steps % portion === 0) yield
    if (name.term !== null) continue
    for (const key of new Set(keysOf(name.shape))) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [name])
      else bucket.push(name)
    }
  }
  for (const term of terms) {
    steps += 1
    if (steps % portion === 0) yield
    for (const form of namesOf(term, lang)) {
      const known = names.get(keyOf(form)) ?? newName(form, lang, term.id)
      for (const key of new Set(keysOf(known.shape))) {
        const bucket = buckets.get(key)
        if (bucket === undefined || bucket.length > bucketLimit || bucket.includes(known)) continue
        bucket.push(known)
      }
    }
  }
  const together: Name[][] = []
  for (const bucket of buckets.values()) {
    steps += 1
    if (steps % portion === 0) yield
    if (bucket.length > 1 && bucket.length <= bucketLimit) together.push(bucket)
  }
  return together
}

function keysOf({ lang, plain, parts }: NameShape): readonly string[] {
  const same = [`plain ${plain}`, `parts ${parts.toSorted().join(' ')}`]
  if (lang === 'zh') return [...same, ...bigramsOf(plain)]
  return [
    ...same,
    ...parts.map((_, at) => `but ${at} ${parts.toSpliced(at, 1).join(' ')}`),
    `start ${parts.slice(0, 3).join(' ')}`,
  ]
}

function findingOf(one: Name, other: Name): NamesFinding | null {
  const isNew = ({ term, uses }: Name) => term === null && uses.used().count > 0
  if (!isNew(one) && !isNew(other)) return null
  if ([one, other].some((name) => name.term === null && !isNew(name))) return null
  const difference = nameDifference(one, other, one.term !== null || other.term !== null)
  if (difference === null) return null
  const { lang } = one.shape
  // What the glossary has comes first, then the commoner one.
  const rank = (name: Name) => (name.term === null ? 1 : 0)
  const [first, second] = [one, other].toSorted(
    (a, b) => rank(a) - rank(b) || b.uses.used().count - a.uses.used().count || byText(a.text, b.text),
  )
  if (first === undefined || second === undefined) return null
  return {
    id: findingId('names', lang, ...[one.text, other.text].toSorted(byText)),
    kind: 'names',
    lang,
    difference,
    forms: [formOf(first), formOf(second)],
    term: first.term,
  }
}

function formOf({ text, uses }: Name): UsedForm {
  return { text, ...uses.used() }
}

function byForms([a, b]: NamesFinding['forms'], [c, d]: NamesFinding['forms']): number {
  return byText(a.text, c.text) || byText(b.text, d.text)
}
