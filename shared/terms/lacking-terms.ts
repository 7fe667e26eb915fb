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
  readonly findings: () => readonly LackingFinding[]
}

type Doubt = Omit<LackingFinding, 'confidence'> & { readonly share: number; readonly kindOf: string }

/** Of the blocks with the term in one language, those that have it in the other too, and all. */
type Kept = { kept: number; all: number }

export function countLacking(terms: readonly ListedTerm[]): LackingCount {
  const byId = knownTerms(terms)
  const uses = new Map<string, Kept>()
  const doubts: Doubt[] = []
  return {
    add(report, block, places) {
      const { zh, en } = block.text
      if (zh === null || en === null) return
      const texts = { zh: chineseText(zh), en: englishText(en) }
      for (const lang of ['en', 'zh'] as const) {
        for (const { meant, ranges } of groupPlaces(places[lang], byId)) {
          const use = useOf(uses, lang, meant[0]?.term.id)
          use.all += 1
          if (meant.some(({ said }) => isSaid(said, otherLang(lang), texts))) use.kept += 1
          else doubts.push(...doubtOf(report, block, lang, meant, ranges, texts))
        }
      }
    },
    findings: () =>
      doubts
        .map((doubt) => ({ doubt, weight: weightOf(doubt, useOf(uses, doubt.place.lang, doubt.term)) }))
        .toSorted(
          (a, b) =>
            b.weight - a.weight ||
            byText(a.doubt.en, b.doubt.en) ||
            byText(a.doubt.place.report, b.doubt.place.report) ||
            byText(a.doubt.place.key, b.doubt.place.key) ||
            byText(a.doubt.id, b.doubt.id),
        )
        .map(({ doubt: { share: _share, kindOf: _kindOf, ...finding }, weight }) => ({
          ...finding,
          confidence: confidenceOf(weight),
        })),
  }
}

type Known = { readonly term: ListedTerm; readonly said: SaidAs }

function knownTerms(terms: readonly ListedTerm[]): ReadonlyMap<TermId, Known> {
  const names = new Map(
    terms
      .flatMap(({ acronym, en }) => (acronym === null ? [] : [[acronym.toLowerCase(), en] as const]))
      .toReversed(),
  )
  return new Map(terms.map((term) => [term.id, { term, said: saidAs(term, (word) => names.get(word)) }]))
}

type Group = { readonly meant: readonly Known[]; readonly ranges: TextRange[] }

/** A block's places by term; terms that share a form stand together, for any of them may be meant. */
function groupPlaces(places: readonly TermPlace[], byId: ReadonlyMap<TermId, Known>): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { range, forms } of places) {
    // `the Committee` stands in for a name where the text has brought it in; elsewhere it is any committee.
    const named = forms.filter(({ text }) => !/^the \p{Lu}/u.test(text))
    const meant = named
      .flatMap(({ term }) => byId.get(term) ?? [])
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
  const named = kindOf === 'concept' ? 0 : 1
  const long = place.lang === 'en' ? Math.min(words - 1, 3) / 3 : Math.min(zh.length - 2, 4) / 4
  const steady = (kept + 0.5) / (all + 1)
  // A single word is rendered in many ways, unless it mostly is not.
  const plain = kindOf === 'concept' && words === 1 ? 2 * (1 - steady) : 0
  return named + long - plain + 0.75 * share + (place.lang === 'en' ? 0.75 : 0) + steady
}

function confidenceOf(weight: number): Confidence {
  return weight >= 2.5 ? 'high' : weight >= 1.5 ? 'medium' : 'low'
}
