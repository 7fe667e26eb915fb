/** What to tell about a query that finds nothing: which part fails, words spelt alike, other forms of a term. */
import { distance } from 'fastest-levenshtein'
import type { TextRange } from '../../../shared/model/block.ts'
import { langs } from '../../../shared/model/report.ts'
import type { SearchAdvice, SearchQuery } from '../../../shared/model/search.ts'
import { searchText } from '../../../shared/search/fold.ts'
import { parseQuery } from '../../../shared/search/query.ts'
import type { SearchClause } from '../../../shared/search/query.ts'
import { hasHan } from '../../../shared/search/tokens.ts'
import { formsOf } from '../../../shared/terms/term-index.ts'
import { readPack } from '../../db/open-pack.ts'
import { listWords } from '../../db/search-repository.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Rest } from '../slices.ts'
import { countByIndex, findTexts } from './find-texts.ts'
import { resolveQuery } from './resolve-query.ts'
import type { TermWords } from './term-words.ts'

type Stores = Pick<Dependencies, 'packs' | 'notebook'>
type Count = (text: string) => Promise<number>

/** Suggestions for one word. */
const mostSpellings = 5

export async function advise(
  stores: Stores,
  query: SearchQuery,
  words: TermWords,
  rest: Rest,
): Promise<SearchAdvice> {
  const { clauses, filters } = parseQuery(query.text)
  const part = ({ source }: { readonly source: TextRange }) => query.text.slice(...source)
  const count: Count = async (text) => {
    const asked = resolveQuery(stores, { ...query, text }, words)
    const counted = await countByIndex(asked, rest)
    if (counted !== null) return counted
    let found = 0
    for await (const _ of findTexts(asked, rest)) found += 1
    return found
  }
  const wanted = clauses.filter(({ not }) => !not)
  const all = clauses.map(part).join(' ')
  const parts: { source: TextRange; texts: number }[] = []
  for (const clause of wanted) parts.push({ source: clause.source, texts: await count(part(clause)) })
  for (const filter of filters)
    parts.push({ source: filter.source, texts: await count(`${all} ${part(filter)}`) })
  const failing = wanted.filter((_, place) => parts[place]?.texts === 0)
  return {
    parts,
    eitherLanguage: wanted.length > 0 ? await count(`${query.text} lang:any`) : 0,
    spellings: failing.flatMap((clause) => spellingsOf(stores, clause)),
    forms: (await Promise.all(wanted.map((clause) => formsFor(clause, part(clause), words, count)))).flat(),
  }
}

/** Latin words of the library that are a letter or two away, the nearest and then the commonest first. */
function spellingsOf({ packs }: Stores, { any, source }: SearchClause): SearchAdvice['spellings'] {
  const [unit, ...others] = any
  const [term, ...more] = unit.terms
  if (others.length + more.length > 0 || hasHan(term.text) || !/^\p{L}{3,}$/u.test(term.text)) return []
  const most = term.text.length < 5 ? 1 : 2
  const counts = new Map<string, number>()
  for (const pack of packs) {
    const near = readPack(pack, (db) => listWords(db, term.text.length - most, term.text.length + most))
    for (const { word, texts } of near) counts.set(word, (counts.get(word) ?? 0) + texts)
  }
  const found = [...counts]
    .map(([word, texts]) => ({ word, texts, away: distance(word, term.text) }))
    .filter(({ away }) => away <= most)
    .toSorted((a, b) => a.away - b.away || b.texts - a.texts || (a.word < b.word ? -1 : 1))
  return found.length === 0 ? [] : [{ source, words: found.slice(0, mostSpellings).map(({ word }) => word) }]
}

async function formsFor(
  { source }: SearchClause,
  typed: string,
  { termsOf }: TermWords,
  count: Count,
): Promise<SearchAdvice['forms']> {
  const words = typed.replace(/^["“「『]|["”」』]$/g, '')
  const advice: SearchAdvice['forms'][number][] = []
  for (const term of termsOf(words)) {
    const forms: { lang: 'zh' | 'en'; text: string; texts: number }[] = []
    for (const lang of langs) {
      for (const text of formsOf(term, lang)) {
        if (searchText(text) === searchText(words)) continue
        const texts = await count(`"${text}"`)
        if (texts > 0) forms.push({ lang, text, texts })
      }
    }
    if (forms.length > 0) advice.push({ source, term: term.id, forms })
  }
  return advice
}
