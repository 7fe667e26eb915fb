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
  /** The term it is a form of. */
  readonly term: TermId | null
  readonly uses: UseCount
  readonly shape: NameShape
}

export function countNames(
  terms: readonly Pick<ListedTerm, 'id' | 'en' | 'acronym' | 'zh' | 'variants'>[],
): NamesCount {
  const names: Readonly<Record<Lang, Map<string, Name>>> = { zh: new Map(), en: new Map() }
  const nameOf = (written: string, lang: Lang, term: TermId | null): Name => {
    const text = written.replaceAll('’', "'")
    const known = names[lang].get(text)
    if (known !== undefined) return known
    const name = { text: written, term, uses: countUses(), shape: nameShape(written, lang) }
    names[lang].set(text, name)
    return name
  }
  for (const { id, en, acronym, zh, variants } of terms) {
    const acronyms = acronym === null ? [] : [acronym]
    for (const form of [...englishForms(en, acronym), ...acronyms]) nameOf(form, 'en', id)
    for (const form of [zh, ...variants]) nameOf(form, 'zh', id)
  }
  return {
    add(where, text, lang, places) {
      for (const { text: name, range } of namesIn(text, lang)) {
        if (places.some((place) => isPart(range, place.range))) continue
        nameOf(name, lang, null).uses.add({ ...where, lang }, range)
      }
    },
    *findings() {
      const found = new Map<string, NamesFinding>()
      for (const lang of langs) {
        const all = [...names[lang].values()].toSorted((a, b) => byText(a.text, b.text))
        for (const bucket of likelyTogether(all)) {
          yield
          for (const [one, other] of pairsOf(bucket)) {
            const finding = findingOf(one, other)
            if (finding !== null) found.set(finding.id, finding)
          }
        }
      }
      return [...found.values()].toSorted(
        (a, b) => byText(b.lang, a.lang) || byText(wordsOf(a), wordsOf(b)) || byText(a.id, b.id),
      )
    },
  }
}

/** It is inside the other one, or begins in it. */
function isPart([start, end]: TextRange, [from, to]: TextRange): boolean {
  return (start > from && start < to) || (start === from && end < to)
}

/** What more names have in common says nothing about any two of them. */
const bucketLimit = 60

/** Names with something rare in common, or with the same parts; only those can be one. */
function likelyTogether(names: readonly Name[]): readonly (readonly Name[])[] {
  const buckets = new Map<string, Name[]>()
  for (const name of names) {
    for (const key of new Set(keysOf(name.shape))) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [name])
      else bucket.push(name)
    }
  }
  return [...buckets.values()].filter(
    (bucket) => bucket.length > 1 && bucket.length <= bucketLimit && bucket.some(({ term }) => term === null),
  )
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

function pairsOf(names: readonly Name[]): readonly (readonly [Name, Name])[] {
  return names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const))
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

function wordsOf({ forms }: NamesFinding): string {
  return forms.map(({ text }) => text).join('\n')
}
