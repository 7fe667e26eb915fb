/** `search` on the command line. */
import type { SearchHit, SearchQuery } from '../../shared/model/search.ts'
import { searchQuery } from '../../shared/schemas.ts'
import type { CommandInput, Outcome } from './command-input.ts'
import { existingReport, readOptions } from './read-words.ts'

export async function search(input: CommandInput): Promise<Outcome> {
  const { stores, words, options, translate } = input
  const { lang, report, kind, limit } = options
  const query = readOptions(searchQuery, {
    text: words[0],
    lang,
    kind,
    report: report === undefined ? undefined : await existingReport(stores.services, report),
    limit: limit === undefined ? undefined : Number(limit),
  })
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
