/** What an exported table holds and leaves out, as a sheet of its own. */
import { blockReference } from '../../cite/reference.ts'
import type { ExportFilter } from '../../model/export.ts'
import { authorName, layerName } from '../../shown-names.ts'
import type { ExportSource } from '../export-source.ts'
import type { ExportWords } from '../export-words.ts'
import { reportTitle } from './mark-rows.ts'
import type { Cell, MatrixTable } from './matrix-table.ts'
import type { MatrixWords } from './matrix-words.ts'

type Counts = { readonly annotations: number; readonly unplaced: number }

/** `table` is the sheet that it speaks of. No author is named in it when names are left out. */
export function contentsTable(
  source: ExportSource,
  table: MatrixTable,
  words: MatrixWords,
  exportWords: ExportWords,
  counts: Counts,
): MatrixTable {
  const { request, reports, now } = source
  const lang = request.interfaceLang
  const facts: (readonly [string, Cell])[] = [
    ...reports.flatMap((report) => [
      [words.head('report'), reportTitle(report, lang)] as const,
      ...report.editions.map(
        (edition) => [words.fact('edition'), exportWords.status(edition.lang, edition.status, lang)] as const,
      ),
    ]),
    [words.fact('scope'), scopeOf(source, words)],
    ...annotationFacts(source, words, exportWords, counts),
    [words.fact('rows'), table.rows.length],
    [words.fact('exported'), { date: now }],
    [words.fact('program'), `Duizhao ${source.version}`],
  ]
  return {
    name: words.sheet.contents,
    columns: [
      { head: words.fact('subject'), width: 30 },
      { head: words.fact('value'), width: 90 },
    ],
    printed: [0, 1],
    title: '',
    shaded: null,
    rows: facts.map((cells) => ({ cells, colour: null })),
  }
}

function scopeOf(
  { request: { scope, interfaceLang }, reports: [first] }: ExportSource,
  words: MatrixWords,
): string {
  if (scope.of !== 'section') return words.scope(scope.of)
  const blockOf = (key: string) => first?.text.find((block) => block.key === key)
  const section = blockOf(scope.key)
  if (section === undefined) return scope.key
  const place = blockReference(section, blockOf, interfaceLang)
  return words.section([place, section.text[interfaceLang] ?? ''].filter((part) => part !== '').join(' '))
}

/** Layers and filters say something of annotations only. */
function annotationFacts(
  { request, layers }: ExportSource,
  words: MatrixWords,
  { names }: ExportWords,
  counts: Counts,
): readonly (readonly [string, Cell])[] {
  const { filter, options } = request
  if (options.content === 'text') return []
  const shown = layers.map((layer) =>
    layerName(options.withoutNames ? { ...layer, owner: '' } : layer, names),
  )
  const chosen = [
    ...(options.withoutNames
      ? []
      : listed(
          'author',
          filter.authors.map((author) => authorName(author, names)),
        )),
    ...listed('tags', filter.tags),
    ...listed('colour', filter.colours.map(words.colour)),
    ...listed('kind', filter.kinds.map(words.kind)),
    ...listed('status', filter.statuses.map(words.status)),
  ]
  function listed(head: 'author' | 'tags' | 'colour' | 'kind' | 'status', values: ExportFilter['tags']) {
    return values.length === 0 ? [] : [`${words.head(head)}: ${values.join(words.and)}`]
  }
  return [
    [words.fact('annotations'), counts.annotations],
    [words.fact('unplaced'), counts.unplaced],
    [words.fact('layers'), shown.join(words.and)],
    [words.fact('filter'), chosen.length === 0 ? words.everything : chosen.join('\n')],
  ]
}
