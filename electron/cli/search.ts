/** `search` and `concordance` on the command line. */
import type { ConcordanceLine, SearchHit, SearchQuery } from '../../shared/model/search.ts'
import { searchQuery } from '../../shared/schemas/search.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { existingReport, readOptions } from './read-words.ts'

async function queryOf({ stores, words, options }: CommandInput): Promise<SearchQuery> {
  const { lang, report, kind, limit } = options
  return readOptions(searchQuery, {
    text: words[0],
    lang,
    kind,
    report: report === undefined ? undefined : await existingReport(stores.services, report),
    limit: limit === undefined ? undefined : Number(limit),
  })
}

export async function search(input: CommandInput): Promise<Outcome> {
  const { stores, translate } = input
  const query = await queryOf(input)
  const { total: counted, hits } = await stores.services.search.find(query)
  const total = counted ?? hits.length
  const value = {
    total,
    hits: hits.map((hit) => ({
      report: hit.report,
      key: hit.key,
      lang: hit.lang,
      ranges: hit.ranges,
      text: hit.text,
      pair: hit.pair,
    })),
  }
  const told = total === 0 ? await adviceLines(input, query) : hits.map(hitLine)
  return { value, lines: [translate('cli.hits', { count: total }), ...told] }
}

/** Key words in context, in the order of the library. */
export async function concordance(input: CommandInput): Promise<Outcome> {
  const { stores, translate } = input
  const { total, lines } = await stores.services.search.concordance(await queryOf(input))
  const value = lines.map(({ report, key, lang, left, match, right, pair }) => {
    return { report, key, lang, left, match, right, pair }
  })
  return { value, lines: [translate('cli.places', { count: total }), ...lines.map(contextLine)] }
}

function contextLine({ report, key, lang, left, match, right }: ConcordanceLine): string {
  return `${report} ${key} ${lang}: ${left}[${match}]${right}`
}

function hitLine({ report, key, lang, ranges, text }: SearchHit): string {
  const marked = ranges.toReversed().reduce((line, [start, end]) => {
    return `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`
  }, text)
  return `${report} ${key} ${lang}: ${marked}`
}

/** Which part finds nothing, and what would find something. */
async function adviceLines(
  { stores, translate }: CommandInput,
  query: SearchQuery,
): Promise<readonly string[]> {
  const { parts, eitherLanguage, spellings, forms } = await stores.services.search.advice(query)
  const words = (source: readonly [number, number]) => query.text.slice(...source)
  return [
    ...parts.map(({ source, texts }) => `  ${words(source)}: ${translate('cli.hits', { count: texts })}`),
    ...(eitherLanguage > 0 ? [`  lang:any: ${translate('cli.hits', { count: eitherLanguage })}`] : []),
    ...spellings.map(({ source, words: alike }) => `  ${words(source)} → ${alike.join(', ')}`),
    ...forms.flatMap(({ source, forms: others }) =>
      others.map(
        ({ text, texts }) => `  ${words(source)} → ${text}: ${translate('cli.hits', { count: texts })}`,
      ),
    ),
  ]
}
