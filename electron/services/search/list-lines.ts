/** Key words in context: every place that answers a query, with what stands for it in the other language. */
import type { SentencePair, TextRange } from '../../../shared/model/block.ts'
import { otherLang } from '../../../shared/model/report.ts'
import type { Concordance, ConcordanceLine } from '../../../shared/model/search.ts'
import { linesLimit } from '../../../shared/model/search.ts'
import { matchForms } from '../../../shared/terms/renderings.ts'
import { searchText } from '../../../shared/search/fold.ts'
import {
  contextOf,
  joinNeighbours,
  pairedWith,
  pairText,
  wholeWords,
} from '../../../shared/search/concordance.ts'
import type { LineBlock, Paired } from '../../../shared/search/concordance.ts'
import type { Rest } from '../slices.ts'
import { findTexts } from './find-texts.ts'
import type { FoundText } from './find-texts.ts'
import { sentencePairsOf, termsOfPair } from './list-hits.ts'
import type { Asked } from './resolve-query.ts'
import type { TermWords } from './term-words.ts'

/** Texts whose sentence pairs are read at once: few, so that nobody waits for them. */
const batch = 100

export type FoundBlock = { readonly found: FoundText; readonly block: LineBlock }

/** `wanted`: asked before a text is put by; its sentences are not read when it says no. */
export async function* foundBlocks(
  asked: Asked,
  wanted: (found: FoundText) => boolean,
  rest: Rest,
): AsyncGenerator<FoundBlock> {
  let waiting: FoundText[] = []
  function* ready(): Generator<FoundBlock> {
    const pairs = sentencePairsOf(waiting)
    for (const found of waiting) yield { found, block: blockOf(found, pairs(found)) }
    waiting = []
  }
  for await (const found of findTexts(asked, rest)) {
    if (wanted(found)) waiting.push(found)
    if (waiting.length === batch) yield* ready()
  }
  yield* ready()
}

export async function listLines(
  asked: Asked,
  limit: number | undefined,
  words: TermWords,
  rest: Rest,
): Promise<Concordance> {
  const most = limit ?? linesLimit
  const lines: ConcordanceLine[] = []
  let total = 0
  const several = asked.clauses.filter(({ not }) => !not).length > 1
  const placesOf = ({ text, ranges }: FoundText) => {
    const places = wholeWords(text, ranges)
    return several ? joinNeighbours(text, places) : places
  }
  const wanted = (found: FoundText): boolean => {
    const isListed = total < most
    total += placesOf(found).length
    return isListed
  }
  for await (const { found, block } of foundBlocks(asked, wanted, rest)) {
    await rest()
    lines.push(...linesOf({ ...found, ranges: placesOf(found) }, block, words))
  }
  return { total, lines: lines.slice(0, most) }
}

/** What stands for a match: of the forms for its words the first, for their second place the second, and so on. */
function linesOf(found: FoundText, block: LineBlock, words: TermWords): readonly ConcordanceLine[] {
  const { lang, text, pair, ranges } = found
  const paired = new Map(ranges.map((range) => [range, pairedWith(block, lang, range)]))
  const forms = new Map<TextRange, TextRange>()
  for (const own of Map.groupBy(ranges, (range) => searchText(text.slice(...range))).values()) {
    const places = pair === null ? [] : termsOfPair(words, { ...found, ranges: own }, pair)
    const matched = matchForms(
      own.map((range) => paired.get(range)?.ranges ?? []),
      places.map((range) => ({ range, form: '' })),
    )
    for (const [at, range] of own.entries()) {
      const form = matched[at]?.range
      if (form !== undefined) forms.set(range, form)
    }
  }
  return ranges.map((range) => {
    const form = forms.get(range)
    return lineOf(found, block, range, form === undefined ? [] : [form], paired.get(range) ?? null)
  })
}

function blockOf({ lang, text, pair }: FoundText, sentences: readonly SentencePair[]): LineBlock {
  return { text: lang === 'zh' ? { zh: text, en: pair } : { zh: pair, en: text }, sentences }
}

/** `forms`: places in the other text that stand for the match, in the order of the text. */
export function lineOf(
  { report, key, kind, lang }: FoundText,
  block: LineBlock,
  range: TextRange,
  forms: readonly TextRange[],
  paired: Paired | null,
): ConcordanceLine {
  const pair = paired === null ? { pair: null, marks: [] } : pairText(paired, otherLang(lang), forms)
  return { report, key, kind, lang, range, ...contextOf(block, lang, range), ...pair }
}
