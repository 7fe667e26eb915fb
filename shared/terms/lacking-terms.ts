/** Blocks with a term in one language and none of its forms in the other. */
import type { Block, TextRange } from '../model/block.ts'
import type { Confidence, LackingFinding } from '../model/consistency.ts'
import type { ReportId, TermId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'
import { otherLang } from '../model/report.ts'
import type { ListedTerm } from '../model/term.ts'
import {
  chineseText,
  englishText,
  isInChinese,
  isInEnglish,
  nearestChinese,
  nearestEnglish,
  saidAs,
} from './counterpart-words.ts'
import type { ChineseText, EnglishText, Likeness, SaidAs } from './counterpart-words.ts'
import { byText, findingId } from './finding-id.ts'
import type { TermPlace } from './term-index.ts'

export type LackingCount = {
  readonly add: (report: ReportId, block: Block, places: Readonly<Record<Lang, readonly TermPlace[]>>) => void
  /** The likeliest first. It yields now and then. */
  readonly findings: () => Generator<undefined, readonly LackingFinding[]>
}

type Doubt = Omit<LackingFinding, 'confidence'> & { readonly share: number; readonly kindOf: string }

/** Of the blocks with the term in one language, those that have it in the other too, and all. */
type Kept = { kept: number; all: number }

export function countLacking(terms: readonly ListedTerm[]): LackingCount {
  const known = knownTerms(terms)
  const uses = new Map<string, Kept>()
  const doubts: Doubt[] = []
  return {
    add(report, block, places) {
      const { zh, en } = block.text
      if (zh === null || en === null) return
      const texts = { zh: chineseText(zh), en: englishText(en) }
      for (const lang of ['en', 'zh'] as const) {
        for (const { meant, ranges } of groupPlaces(places[lang], known)) {
          const use = useOf(uses, lang, meant[0]?.term.id)
          use.all += 1
          if (meant.some(({ said }) => isSaid(said, otherLang(lang), texts))) use.kept += 1
          else doubts.push(...doubtOf(report, block, lang, meant, ranges, texts))
        }
      }
    },
    *findings() {
      // Those of one weight are ordered by themselves: to order all at once would take long.
      const weights = new Map<number, Doubt[]>()
      for (const doubt of doubts) {
        const weight = weightOf(doubt, useOf(uses, doubt.place.lang, doubt.term))
        const alike = weights.get(weight)
        if (alike === undefined) weights.set(weight, [doubt])
        else alike.push(doubt)
      }
      const findings: LackingFinding[] = []
      for (const [weight, alike] of [...weights].toSorted(([a], [b]) => b - a)) {
        yield
        const confidence = confidenceOf(weight)
        for (const { share: _share, kindOf: _kindOf, ...doubt } of alike.toSorted(byPlace)) {
          findings.push({ ...doubt, confidence })
        }
      }
      return findings
    },
  }
}

function byPlace(one: Doubt, other: Doubt): number {
  return (
    byText(one.en, other.en) ||
    byText(one.place.report, other.place.report) ||
    byText(one.place.key, other.place.key) ||
    byText(one.id, other.id)
  )
}

type Known = { readonly term: ListedTerm; readonly said: SaidAs }

/** Terms as they are asked for: few of many thousands stand in the texts. */
function knownTerms(terms: readonly ListedTerm[]): (id: TermId) => Known | undefined {
  const byId = new Map(terms.map((term) => [term.id, term]))
  const byAcronym = new Map<string, ListedTerm>()
  for (const term of terms) {
    const acronym = term.acronym?.toLowerCase()
    if (acronym === undefined) continue
    const other = byAcronym.get(acronym)
    // Of several terms with one acronym always the same one.
    if (other === undefined || term.id < other.id) byAcronym.set(acronym, term)
  }
  const known = new Map<TermId, Known>()
  return (id) => {
    const term = byId.get(id)
    if (term === undefined) return undefined
    const before = known.get(id) ?? { term, said: saidAs(term, (word) => byAcronym.get(word)?.en) }
    known.set(id, before)
    return before
  }
}

type Group = { readonly meant: readonly Known[]; readonly ranges: TextRange[] }

/** A block's places by term; terms that share a form stand together, for any of them may be meant. */
function groupPlaces(places: readonly TermPlace[], known: ReturnType<typeof knownTerms>): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { range, forms } of places) {
    // `the Committee` stands in for a name where the text has brought it in; elsewhere it is any committee.
    const named = forms.filter(({ text }) => !/^the \p{Lu}/u.test(text))
    const meant = named
      .flatMap(({ term }) => known(term) ?? [])
      .toSorted((a, b) => byText(a.term.id, b.term.id))
    if (meant.length === 0) continue
    const key = meant.map(({ term }) => term.id).join('\n')
    const group = groups.get(key) ?? { meant, ranges: [] }
    groups.set(key, group)
    group.ranges.push(range)
  }
  return [...groups.values()]
}

function useOf(uses: Map<string, Kept>, lang: Lang, term: TermId | undefined): Kept {
  const key = `${lang} ${term ?? ''}`
  const use = uses.get(key) ?? { kept: 0, all: 0 }
  uses.set(key, use)
  return use
}

type Texts = { readonly zh: ChineseText; readonly en: EnglishText }

function isSaid(said: SaidAs, lang: Lang, { zh, en }: Texts): boolean {
  return lang === 'zh' ? isInChinese(said, zh) : isInEnglish(said, en)
}

/** One, or none when the other language has all words of the term, only not in a row. */
function doubtOf(
  report: ReportId,
  { key, text }: Block,
  lang: Lang,
  meant: readonly Known[],
  ranges: readonly TextRange[],
  texts: Texts,
): readonly Doubt[] {
  const term = meant[0]?.term
  const [first] = ranges
  if (term === undefined || first === undefined) return []
  const likeness = nearest(meant, otherLang(lang), texts)
  if (likeness !== null && likeness.share === 1) return []
  return [
    {
      id: findingId('lacking', term.id, lang, report, key),
      kind: 'lacking',
      term: term.id,
      en: term.en,
      zh: term.zh,
      place: { report, key, lang, ranges },
      text: text[lang]?.slice(...first) ?? '',
      near: likeness?.range ?? null,
      share: likeness?.share ?? 0,
      kindOf: term.kind,
    },
  ]
}

function nearest(meant: readonly Known[], lang: Lang, { zh, en }: Texts): Likeness | null {
  let best: Likeness | null = null
  for (const { said } of meant) {
    const found = lang === 'zh' ? nearestChinese(said, zh) : nearestEnglish(said, en)
    if (found !== null && found.share > (best?.share ?? 0)) best = found
  }
  return best
}

/**
 * Names weigh more than concepts, long terms more than short ones, words that come near more than none, English terms
 * without their Chinese more than the reverse, and terms that are else rendered as expected more than others.
 */
function weightOf({ kindOf, en, zh, share, place }: Doubt, { kept, all }: Kept): number {
  const words = en.split(/[\s-]+/).length
  // English goes on with `the Conference` where Chinese repeats the name.
  const named = kindOf === 'concept' || place.lang === 'zh' ? 0 : 1
  const long = place.lang === 'en' ? Math.min(words - 1, 3) / 3 : Math.min(zh.length - 2, 4) / 4
  const steady = (kept + 0.5) / (all + 1)
  // A single word is rendered in many ways, unless it mostly is not.
  const plain = kindOf === 'concept' && words === 1 ? 2 * (1 - steady) : 0
  return named + long - plain + 0.75 * share + (place.lang === 'en' ? 0.75 : 0) + steady
}

function confidenceOf(weight: number): Confidence {
  return weight >= 2.5 ? 'high' : weight >= 1.5 ? 'medium' : 'low'
}
