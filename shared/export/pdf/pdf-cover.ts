/** The sheet in front of a PDF: what is in the file, on exactly one page. */
import { annotationKinds } from '../../model/annotation.ts'
import { authorName, layerName } from '../../shown-names.ts'
import type { ExportSource } from '../export-source.ts'
import type { NameWords } from '../../shown-names.ts'
import { langTags } from '../lang-tags.ts'
import { statusRuns } from './pdf-frame.ts'
import type { PdfPageSource } from './pdf-page.ts'
import { ownRun, runIn, safe } from './pdf-run.ts'
import type { CoverWords } from './pdf-words.ts'

export function coverSheet(page: PdfPageSource, source: ExportSource): string {
  const { report, layout, interfaceLang, words } = page
  const { cover } = page.pdfWords
  const titles = layout.langs.flatMap((lang) => {
    const title = report.fields.title[lang]
    return title === null ? [] : [`<p class="cover-title ${lang}">${runIn(lang, title)}</p>`]
  })
  const statuses = statusRuns({ report, langs: layout.langs, interfaceLang, words })
  const working = report.editions.some(
    ({ lang, status }) => layout.langs.includes(lang) && status !== 'official',
  )
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [
      cover.label.editions,
      [...statuses.map(({ lang, text }) => runIn(lang, text)), ...(working ? [safe(cover.working)] : [])],
    ],
    [cover.label.scope, [extentOf(page, source)]],
    [cover.label.layers, layersOf(source, words.names, cover)],
    [cover.label.filters, filtersOf(source, words.names, cover)],
    [cover.label.kinds, countsOf(page, cover)],
    [cover.label.made, [safe(words.exported(source.date)), safe(cover.program(source.version))]],
  ]
  const rows = facts.map(
    ([label, lines]) =>
      `<div class="fact-row"><p class="fact-label">${safe(label)}</p><div class="fact-lines">${lines.map((line) => `<p>${line}</p>`).join('')}</div></div>`,
  )
  return `<section class="cover" lang="${langTags[interfaceLang]}"><p class="cover-about">${safe(cover.about)}</p>${titles.join('')}<div class="facts">${rows.join('')}</div></section>`
}

function extentOf({ layout, blocks, pdfWords: { cover } }: PdfPageSource, source: ExportSource): string {
  const { scope } = source.request
  if (scope.of === 'report') return safe(cover.wholeReport)
  if (scope.of === 'annotations') return safe(cover.chosen(source.reports[0]?.annotations.length ?? 0))
  const heading = blocks.find(({ key }) => key === scope.key)
  const titles = layout.langs.map((lang) =>
    `${heading?.printed[lang] ?? ''} ${heading?.text[lang] ?? ''}`.trim(),
  )
  return safe(cover.section(titles.filter((title) => title !== '').join(' · ')))
}

function layersOf({ layers, request }: ExportSource, names: NameWords, words: CoverWords): readonly string[] {
  if (layers.length === 0) return [safe(words.none)]
  const { withoutNames } = request.options
  // A layer without a name would go by its owner's.
  const shown = layers.map((layer) => layerName(withoutNames ? { ...layer, owner: '' } : layer, names))
  return clipped(shown.map(short), words).map(ownRun)
}

/** Each filter that leaves something out; that there is none. */
function filtersOf(
  { request: { filter, options }, layers }: ExportSource,
  names: NameWords,
  words: CoverWords,
): readonly string[] {
  const { filter: filterWords, separator } = words
  const list = (values: readonly string[]) => clipped(values.map(short), words).join(separator)
  const layerNames = (filter.layers ?? []).flatMap((id) => {
    const layer = layers.find((each) => each.id === id)
    return layer === undefined
      ? []
      : [layerName(options.withoutNames ? { ...layer, owner: '' } : layer, names)]
  })
  const authors = options.withoutNames
    ? words.someAuthors(filter.authors.length)
    : list(filter.authors.map((author) => authorName(author, names)))
  const lines = [
    layerNames.length === 0 ? '' : filterWords.layers(list(layerNames)),
    filter.authors.length === 0 ? '' : filterWords.authors(authors),
    filter.tags.length === 0 ? '' : filterWords.tags(list(filter.tags)),
    filter.colours.length === 0 ? '' : filterWords.colours(list(filter.colours.map(words.colour))),
    filter.kinds.length === 0 ? '' : filterWords.kinds(list(filter.kinds.map(words.kind))),
    filter.statuses.length === 0 ? '' : filterWords.statuses(list(filter.statuses.map(words.status))),
  ].filter((line) => line !== '')
  const filters = lines.length === 0 ? [words.all] : lines
  return [...filters, ...(options.withoutNames ? [words.withoutNames] : [])].map(ownRun)
}

function countsOf({ marks, placement }: PdfPageSource, words: CoverWords): readonly string[] {
  if (marks.length === 0) return [safe(words.none)]
  const kinds = annotationKinds.flatMap((kind) => {
    const count = marks.filter(({ annotation }) => annotation.kind === kind).length
    return count === 0 ? [] : [words.countOf(words.kind(kind), count)]
  })
  const unplaced = placement.unplaced.length
  return [
    words.total(marks.length),
    kinds.join(words.separator),
    ...(unplaced === 0 ? [] : [words.unplaced(unplaced)]),
  ].map(safe)
}

/** The sheet has to stay one page, whatever layers and tags are called and however many there are. */
const mostInList = 12
const longestName = 60

function clipped(values: readonly string[], words: CoverWords): readonly string[] {
  if (values.length <= mostInList) return values
  return [...values.slice(0, mostInList), words.more(values.length - mostInList)]
}

function short(name: string): string {
  const characters = [...name]
  return characters.length <= longestName ? name : `${characters.slice(0, longestName - 1).join('')}…`
}
