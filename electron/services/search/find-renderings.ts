/** How a term is called in the other language, place by place: by the glossary, and by what its sentences have in common. */
import type { TextRange } from '../../../shared/model/block.ts'
import { otherLang } from '../../../shared/model/report.ts'
import type { Lang } from '../../../shared/model/report.ts'
import type { ConcordanceLine, Rendering, Renderings, RenderingsQuery } from '../../../shared/model/search.ts'
import { renderingPlacesLimit } from '../../../shared/model/search.ts'
import { touchedSentences } from '../../../shared/anchor/counterpart.ts'
import { pairedWith } from '../../../shared/search/concordance.ts'
import type { Paired } from '../../../shared/search/concordance.ts'
import { searchText } from '../../../shared/search/fold.ts'
import { matchText } from '../../../shared/search/match.ts'
import { planCandidates, planOfAll } from '../../../shared/search/plan.ts'
import { termOfWords } from '../../../shared/search/query.ts'
import { placesOfUnits } from '../../../shared/terms/renderings-grams.ts'
import { startFormFinder } from '../../../shared/terms/renderings-found.ts'
import type { FoundForm } from '../../../shared/terms/renderings-found.ts'
import { askedTerm, clausesOfTerm, placesOfTerm } from '../../../shared/terms/renderings-term.ts'
import type { AskedTerm, TermPlaces } from '../../../shared/terms/renderings-term.ts'
import { isInside, matchForms } from '../../../shared/terms/renderings.ts'
import type { FormPlace } from '../../../shared/terms/renderings.ts'
import { termsIn } from '../../../shared/terms/term-index.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Rest } from '../slices.ts'
import { countSentences } from './count-sentences.ts'
import { foundBlocks, lineOf } from './list-lines.ts'
import type { FoundBlock } from './list-lines.ts'
import { resolveQuery } from './resolve-query.ts'
import type { Asked } from './resolve-query.ts'
import type { TermWords } from './term-words.ts'

type Stores = Pick<Dependencies, 'packs' | 'notebook'>

/** A place of the term, in its block. */
type Place = FoundBlock & { readonly range: TextRange; readonly paired: Paired | null; readonly at: number }
type Told = Place & { readonly form: FormPlace }

/** Paired sentences that are compared; of more of them, so many from all over. */
const mostAreas = 200
/** Sentences that must have a form in common: more where the glossary has told of the others already. */
const leastAreas = { known: 3, unknown: 2 }

export async function findRenderings(
  stores: Stores,
  query: RenderingsQuery,
  words: TermWords,
  rest: Rest,
): Promise<Renderings> {
  const asked = askedTerm(query)
  const { term, lang } = asked
  const called = placesOfTerm(asked, words.index, words.termsOf)
  const { places, total, inLonger } = await listPlaces(placesAsked(stores, asked, words), called, rest)
  const other = otherLang(lang)
  const inGlossary = await byBlock(
    places,
    (pair, wanted) => glossaryForms(words, called, pair, other, wanted),
    rest,
  )
  const untold = notIn(places, inGlossary)
  const listed = total === 0 ? 1 : places.length / total
  const found = await findForms(stores, untold, { lang: other, known: called.known.size > 0, listed }, rest)
  const byCommon = await byBlock(untold, (pair) => foundForms(found, pair, other), rest)
  const forms = [
    ...(await renderingsOf(inGlossary, 'glossary', rest)),
    ...(await renderingsOf(byCommon, 'found', rest)),
  ]
  return {
    term,
    lang,
    known: called.known.size > 0,
    total,
    inLonger,
    forms: forms.toSorted((a, b) => b.places.length - a.places.length),
    without: await linesOf(notIn(untold, byCommon), rest),
  }
}

/** Texts that may have the term, narrowed by the fields of the query. */
function placesAsked(stores: Stores, asked: AskedTerm, words: TermWords): Asked {
  const clauses = clausesOfTerm(asked)
  const { packs } = resolveQuery(stores, { text: `${asked.fields} lang:${asked.lang}` }, words)
  const plan = planCandidates(clauses, 'text')
  return {
    clauses,
    scope: 'text',
    packs:
      clauses.length === 0
        ? []
        : packs.map(({ pack, narrow }) => ({ pack, narrow, plan: pack.schema < 2 ? planOfAll : plan })),
    hints: [],
  }
}

async function listPlaces(
  asked: Asked,
  { placesIn, wordsIn, known }: TermPlaces,
  rest: Rest,
): Promise<Pick<Renderings, 'total' | 'inLonger'> & { readonly places: readonly Place[] }> {
  const places: Place[] = []
  let total = 0
  let inLonger = 0
  for await (const { found, block } of foundBlocks(asked, () => true, rest)) {
    await rest()
    const own = placesIn(found.text)
    const apart = (range: TextRange) => !own.some((place) => place[0] < range[1] && range[0] < place[1])
    if (known.size > 0) inLonger += wordsIn(found.text).filter(apart).length
    for (const range of own) {
      total += 1
      if (places.length === renderingPlacesLimit) continue
      places.push({ found, block, range, paired: pairedWith(block, found.lang, range), at: places.length })
    }
  }
  return { places, total, inLonger }
}

/** `formsIn`: places of forms in the text of the other language; `wanted` places of the term are in its block. */
async function byBlock(
  places: readonly Place[],
  formsIn: (pair: string, wanted: number) => readonly FormPlace[],
  rest: Rest,
): Promise<readonly Told[]> {
  const told: Told[] = []
  for (const own of Map.groupBy(places, ({ block }) => block).values()) {
    await rest()
    const pair = own[0]?.found.pair ?? null
    if (pair === null) continue
    const areas = own.map(({ paired }) => paired?.ranges ?? [])
    const forms = matchForms(areas, formsIn(pair, own.length))
    for (const [at, place] of own.entries()) {
      const form = forms[at] ?? null
      if (form !== null) told.push({ ...place, form })
    }
  }
  return told
}

/** Where they are too few, also those inside longer terms. */
function glossaryForms(
  { index }: TermWords,
  { known, forms }: TermPlaces,
  pair: string,
  lang: Lang,
  wanted: number,
): readonly FormPlace[] {
  if (known.size === 0) return []
  const places = termsIn(index, pair, lang).flatMap(({ range, forms: own }): readonly FormPlace[] => {
    const form = own.find(({ term }) => known.has(term))
    return form === undefined ? [] : [{ range, form: form.text }]
  })
  if (places.length >= wanted) return places
  const apart = forms.flatMap((form) =>
    (
      matchText([{ any: [{ terms: [termOfWords(searchText(form), false)], words: 0 }], not: false }], pair) ??
      []
    )
      .filter((range) => !places.some((place) => place.range[0] < range[1] && range[0] < place.range[1]))
      .map((range) => ({ range, form })),
  )
  return [...places, ...withoutOverlap(apart)].toSorted((a, b) => a.range[0] - b.range[0])
}

/** The longer of two that overlap; of equals the first. */
function withoutOverlap(places: readonly FormPlace[]): readonly FormPlace[] {
  const length = ({ range: [start, end] }: FormPlace) => end - start
  const kept: FormPlace[] = []
  for (const place of places.toSorted((a, b) => length(b) - length(a))) {
    if (!kept.some(({ range }) => range[0] < place.range[1] && place.range[0] < range[1])) kept.push(place)
  }
  return kept
}

function foundForms(found: readonly FoundForm[], pair: string, lang: Lang): readonly FormPlace[] {
  const places = found.flatMap(({ units, text }) =>
    placesOfUnits(pair, lang, units).map((range) => ({ range, form: text })),
  )
  return withoutOverlap(places).toSorted((a, b) => a.range[0] - b.range[0])
}

type Wanted = {
  /** Of the forms. */
  readonly lang: Lang
  readonly known: boolean
  /** Part of the term's places that is listed. */
  readonly listed: number
}

async function findForms(
  stores: Stores,
  places: readonly Place[],
  { lang, known, listed }: Wanted,
  rest: Rest,
): Promise<readonly FoundForm[]> {
  const areas = new Set(
    places.flatMap(({ paired }) =>
      paired === null ? [] : [paired.ranges.map((range) => paired.text.slice(...range)).join('\n')],
    ),
  )
  const least = known ? leastAreas.known : leastAreas.unknown
  if (areas.size < least) return []
  const finder = startFormFinder(lang, least)
  const step = Math.ceil(areas.size / mostAreas)
  for (const [at, area] of [...areas].entries()) {
    if (at % step > 0) continue
    finder.add(area)
    await rest()
  }
  const share = await countSentences(stores.packs, lang, finder.count, rest)
  return finder.forms(share / (listed / step))
}

function notIn(places: readonly Place[], told: readonly Told[]): readonly Place[] {
  const numbers = new Set(told.map(({ at }) => at))
  return places.filter(({ at }) => !numbers.has(at))
}

async function renderingsOf(
  told: readonly Told[],
  source: Rendering['source'],
  rest: Rest,
): Promise<readonly Rendering[]> {
  const renderings: Rendering[] = []
  for (const own of Map.groupBy(told, ({ form }) => searchText(form.form)).values()) {
    const places = await linesOf(
      own.toSorted((a, b) => a.at - b.at),
      rest,
    )
    renderings.push({ text: own[0]?.form.form ?? '', source, places })
  }
  return renderings
}

async function linesOf(
  places: readonly (Place & { readonly form?: FormPlace })[],
  rest: Rest,
): Promise<readonly ConcordanceLine[]> {
  const lines: ConcordanceLine[] = []
  for (const place of places) {
    await rest()
    lines.push(lineOfPlace(place, place.form?.range ?? null))
  }
  return lines
}

function lineOfPlace({ found, block, range, paired }: Place, form: TextRange | null): ConcordanceLine {
  if (form === null) return lineOf(found, block, range, [], paired)
  return lineOf(found, block, range, [form], withSentenceOf(form, { found, block }, paired))
}

/** The form may stand in the block, but in another sentence: that is shown too. */
function withSentenceOf(form: TextRange, { found, block }: FoundBlock, paired: Paired | null): Paired | null {
  const ranges = paired?.ranges ?? []
  if (found.pair === null || isInside(form, ranges)) return paired
  const own = touchedSentences(block, otherLang(found.lang), form).filter(
    ([start, end]) => !ranges.some((range) => range[0] < end && start < range[1]),
  )
  const all = [...ranges, ...(own.length === 0 ? [form] : own)].toSorted(([a], [b]) => a - b)
  return { text: found.pair, ranges: all }
}
