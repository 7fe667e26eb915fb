/** The hits of a query as they are listed: ordered, counted, each with its counterpart in the other language. */
import { touchedSentences } from '../../../shared/anchor/counterpart.ts'
import type { SentencePair, TextRange } from '../../../shared/model/block.ts'
import type { BlockKey, TermId } from '../../../shared/model/ids.ts'
import { otherLang } from '../../../shared/model/report.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../../../shared/model/search.ts'
import { matchText } from '../../../shared/search/match.ts'
import { searchText } from '../../../shared/search/fold.ts'
import { termOfWords } from '../../../shared/search/query.ts'
import { formsOf, termsIn } from '../../../shared/terms/term-index.ts'
import { readPack } from '../../db/open-pack.ts'
import { listSentencePairs } from '../../db/search-repository.ts'
import type { Rest } from '../slices.ts'
import type { TermWords } from './term-words.ts'
import { countByIndex, findTexts, mayHaveMore } from './find-texts.ts'
import type { FoundText } from './find-texts.ts'
import type { Asked } from './resolve-query.ts'

/** Hits listed when the query does not say how many. */
const defaultLimit = 1000
/** Candidates up to which all answers are compared, so that the best come first. */
const mostRanked = 2000

export async function listHits(
  asked: Asked,
  { sort = 'relevance', offset = 0, limit = defaultLimit, counted = true }: SearchQuery,
  words: TermWords,
  rest: Rest,
): Promise<SearchResult> {
  const end = offset + limit
  const ranked =
    sort === 'relevance' && asked.packs.length > 0 && !(await mayHaveMore(asked, mostRanked, rest))
  const isExact = asked.packs.every(({ plan }) => plan.exact)
  const kept: FoundText[] = []
  let found = 0
  for await (const text of findTexts(asked, rest)) {
    if (ranked || (found >= offset && found < end)) kept.push(text)
    found += 1
    if (!ranked && found === end && (isExact || !counted)) break
  }
  const isAll = ranked || found < end || (counted && !isExact)
  const total = isAll ? found : counted ? await countByIndex(asked, rest) : null
  const listed = ranked ? bestFirst(kept).slice(offset, end) : kept
  return { total, hits: await withCounterparts(listed, words, rest), ranked, hints: asked.hints }
}

/** Units added to every text's length, so that a short heading does not win by its shortness alone. */
const evenLength = 200

/** The text that says it most often for its length comes first; equals stay in document order. */
function bestFirst(texts: readonly FoundText[]): readonly FoundText[] {
  const weight = ({ ranges, text }: FoundText) => ranges.length / (text.length + evenLength)
  return texts
    .map((text) => ({ text, weight: weight(text) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ text }) => text)
}

async function withCounterparts(
  texts: readonly FoundText[],
  words: TermWords,
  rest: Rest,
): Promise<readonly SearchHit[]> {
  const pairs = sentencePairsOf(texts)
  const hits: SearchHit[] = []
  for (const found of texts) {
    await rest()
    const { report, key, kind, lang, ranges, text, pair } = found
    const sentences = pairs(found)
    hits.push({
      report,
      key,
      kind,
      lang,
      ranges,
      text,
      pair,
      section: sectionOf(found),
      counterpart: {
        sentences: pairedSentences(found, sentences),
        terms: pair === null || ranges.length === 0 ? [] : termsOfPair(words, found, pair),
      },
    })
  }
  return hits
}

/** Sentence pairs of a found text's block; read once for all of them. */
export function sentencePairsOf(texts: readonly FoundText[]): (text: FoundText) => readonly SentencePair[] {
  const byPack = Map.groupBy(texts, ({ pack }) => pack.pack)
  const pairs = new Map(
    [...byPack].map(([pack, own]) => [
      pack,
      readPack(pack, (db) => listSentencePairs(db, [...new Set(own.map(({ block }) => block))])),
    ]),
  )
  return ({ pack, block }) => pairs.get(pack.pack)?.get(block) ?? []
}

/** In the pair: those that are paired with the sentences of the places. In text order. */
function pairedSentences(
  { lang, ranges, text, pair }: FoundText,
  sentences: readonly SentencePair[],
): readonly TextRange[] {
  if (pair === null || sentences.length === 0) return []
  const other = otherLang(lang)
  const block = { text: lang === 'zh' ? { zh: text, en: pair } : { zh: pair, en: text }, sentences }
  const touched = new Set(ranges.flatMap((range) => touchedSentences(block, lang, range)))
  return sentences
    .filter((sentence) => sentence[lang].some((range) => touched.has(range)))
    .flatMap((sentence) => sentence[other])
    .toSorted(([a], [b]) => a - b)
}

/** Forms in the pair of the terms that were found; else of the terms that what was found is part of. */
export function termsOfPair(words: TermWords, found: FoundText, pair: string): readonly TextRange[] {
  const { text, lang, ranges } = found
  const matches = [...new Set(ranges.map((range) => searchText(text.slice(...range))))]
  const direct = placesOfForms(
    matches.flatMap((match) => words.termsOf(match)).flatMap((term) => formsOf(term, otherLang(lang))),
    pair,
  )
  return direct.length > 0 ? direct : termsAround(words, found, pair)
}

/** Units on either side of a place in which a term that it is part of is looked for: more than the longest name. */
const around = 60
/** Places of a text that are looked at: a common word stands in it too often to tell anything. */
const mostPlaces = 4
/** A character of Chinese or a few letters are part of too many terms to tell which is meant. */
const tellingWords = /\p{Script=Han}{2}|[^\p{Script=Han}]{4}/u

function termsAround(
  words: TermWords,
  { text, lang, ranges }: FoundText,
  pair: string,
): readonly TextRange[] {
  const found = new Set<TermId>()
  const telling = ranges.filter((range) => tellingWords.test(text.slice(...range)))
  for (const [start, end] of telling.slice(0, mostPlaces)) {
    const from = Math.max(0, start - around)
    for (const { range, forms } of termsIn(words.index, text.slice(from, end + around), lang)) {
      if (range[0] + from <= start && end <= range[1] + from) for (const { term } of forms) found.add(term)
    }
  }
  return placesOfForms(
    [...found].flatMap((term) => words.formsOf(term, otherLang(lang))),
    pair,
  )
}

function placesOfForms(forms: readonly string[], pair: string): readonly TextRange[] {
  const [first, ...rest] = forms.map((form) => ({
    terms: [termOfWords(searchText(form), false)] as const,
    words: 0,
  }))
  return first === undefined ? [] : (matchText([{ any: [first, ...rest], not: false }], pair) ?? [])
}

/** A block's address says what it is; an item stands under the heading of its paragraph. */
function sectionOf({ kind, key, parent }: FoundText): BlockKey | null {
  if (kind === 'heading') return key
  return parent === null || parent.startsWith('h') ? parent : null
}
