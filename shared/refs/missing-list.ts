/** The list of missing documents to take along: printed, with a box to tick each off, or as a table. */
import { reportReference } from '../cite/citation.ts'
import { csvText } from '../export/csv-text.ts'
import { runIn, safe } from '../export/pdf/pdf-run.ts'
import { keptTogether, listDate, printedList } from '../export/pdf/printed-list.ts'
import type { PrintedList } from '../export/pdf/printed-list.ts'
import { catalogueIn } from '../i18n/catalogue.ts'
import { grouped } from '../grouped.ts'
import type { Block } from '../model/block.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { CitedDocument, MissingView } from '../model/reference.ts'
import { yearOf } from '../model/report.ts'
import type { Lang, Report } from '../model/report.ts'
import { blockReferences, placeList } from '../terms/place-list.ts'
import { documentName } from './missing-documents.ts'

export type MissingSource = {
  /** As they are listed. */
  readonly documents: readonly CitedDocument[]
  /** Which ones they are. */
  readonly view: MissingView
  readonly lang: Lang
  /** The library, under the symbols that hold for the reader. */
  readonly reports: readonly Report[]
  readonly blocksOf: (report: ReportId) => ReadonlyMap<BlockKey, Block>
}

type Words = ReturnType<ReturnType<typeof catalogueIn>['getFixedT']>

function wordsIn(lang: Lang): Words {
  return catalogueIn(lang).getFixedT(lang)
}

/** Without extension. */
export function missingFileName(lang: Lang): string {
  const t = wordsIn(lang)
  return t('references.print.file')
}

/** Symbol, name, kind, in how many paragraphs of how many reports, where. */
export function missingTable(source: MissingSource): string {
  const t = wordsIn(source.lang)
  const head = [
    t('references.columns.symbol'),
    t('references.columns.name'),
    t('references.columns.kind'),
    t('references.columns.times'),
    t('references.columns.reports'),
    t('references.columns.places'),
  ]
  const rows = source.documents.map((document) => [
    document.symbol,
    documentName(document, source.lang),
    t(`references.kinds.${document.kind}`),
    document.times,
    new Set(document.places.map(({ report }) => report)).size,
    placesOf(document, source, t).join('; '),
  ])
  return csvText([head, ...rows])
}

/** `made` is ISO 8601; `version` that of the app. */
export function missingPages(source: MissingSource, made: string, version: string): PrintedList {
  const { lang, documents } = source
  const t = wordsIn(lang)
  const date = listDate(made, lang)
  const title = t('references.print.title')
  const numbers = numbersOf(source)
  const about = [
    t('references.print.made', { date, version }),
    t('references.print.count', { count: documents.length }),
    ...chosen(source, t),
  ]
  return printedList({
    lang,
    title,
    footer: t('references.print.footer', { date }),
    body: [
      `<h1>${safe(title)}</h1>`,
      ...about.map((line) => `<p class="about">${safe(line)}</p>`),
      ...(documents.length === 0
        ? [`<p>${safe(t('references.print.none'))}</p>`]
        : [legendOf(source, numbers, t), tableOf(source, numbers, t)]),
    ].join('\n'),
    style: missingStyle,
    headings: documents.length === 0 ? [title] : [title, t('references.print.reports')],
    made,
  })
}

/** By what the list was narrowed, a line each. */
function chosen({ view, reports, lang }: MissingSource, t: Words): readonly string[] {
  const report = reports.find(({ id }) => id === view.report)
  return [
    ...(report === undefined
      ? []
      : [t('references.print.report', { report: reportReference(report, lang) })]),
    ...(view.kind === null ? [] : [t('references.print.kind', { kind: t(`references.kinds.${view.kind}`) })]),
    ...(view.text.trim() === '' ? [] : [t('references.print.text', { text: view.text.trim() })]),
  ]
}

/** The numbers under which the rows name the reports that cite: from 1, in the library's order. */
function numbersOf({ documents, reports }: MissingSource): ReadonlyMap<ReportId, number> {
  const citing = new Set(documents.flatMap(({ places }) => places.map(({ report }) => report)))
  const listed = reports.map(({ id }) => id).filter((id) => citing.has(id))
  return new Map(listed.map((id, at) => [id, at + 1]))
}

/** Each report once, with its number. */
function legendOf(
  { reports, lang }: MissingSource,
  numbers: ReadonlyMap<ReportId, number>,
  t: Words,
): string {
  const entries = reports.flatMap((report) => {
    const number = numbers.get(report.id)
    return number === undefined
      ? []
      : `<li><span class="number">[${number}]</span> ${safe(reportEntry(report, lang))}</li>`
  })
  return `<h2>${safe(t('references.print.reports'))}</h2><ul class="legend">${entries.join('')}</ul>`
}

/** Year, title and symbol. */
function reportEntry(report: Report, lang: Lang): string {
  const { id, fields } = report
  const title = fields.title[lang] ?? fields.title.zh ?? fields.title.en ?? id
  return [yearOf(report), title, fields.symbol].filter((part) => part !== null).join(' · ')
}

function tableOf(source: MissingSource, numbers: ReadonlyMap<ReportId, number>, t: Words): string {
  const head = `<thead><tr><th class="box"></th><th>${safe(t('references.columns.document'))}</th><th>${safe(t('references.print.places'))}</th></tr></thead>`
  const rows = source.documents.map((document) => rowOf(document, source, numbers, t))
  return `<table>${head}<tbody>${rows.join('\n')}</tbody></table>`
}

function rowOf(
  document: CitedDocument,
  source: MissingSource,
  numbers: ReadonlyMap<ReportId, number>,
  t: Words,
): string {
  const { lang } = source
  const name = documentName(document, lang)
  const own = name === document.symbol ? '' : `<p>${runIn(lang, name)}</p>`
  const kind = `${t(`references.kinds.${document.kind}`)} · ${t('references.times', { count: document.times })}`
  const places = numberedPlaces(document, source, numbers, t)
  return [
    '<tr><td class="box"><span></span></td>',
    `<td><p><span class="symbol">${runIn('en', document.symbol)}</span> <span class="kind">${safe(kind)}</span></p>${own}</td>`,
    `<td><ul>${places.map((line) => `<li>${line}</li>`).join('')}</ul></td></tr>`,
  ].join('')
}

/** A line for each report: its number, and where in it. */
function numberedPlaces(
  { places }: CitedDocument,
  { blocksOf, lang }: MissingSource,
  numbers: ReadonlyMap<ReportId, number>,
  t: Words,
): readonly string[] {
  const names = { lang, front: t('references.front') }
  return [...grouped(places, ({ report }) => report)].map(([report, own]) => {
    const keys = [...new Set(own.map(({ key }) => key))]
    const words = blockReferences(keys, blocksOf(report), names).join(t('references.separator'))
    return `<span class="number">[${numbers.get(report) ?? ''}]</span> ${safe(keptTogether(words))}`
  })
}

function placesOf({ places }: CitedDocument, { reports, blocksOf, lang }: MissingSource, t: Words) {
  return placeList(places, {
    reports,
    blocksOf,
    lang,
    front: t('references.front'),
    separator: t('references.separator'),
  })
}

const missingStyle = `
h2 { margin-top: 3mm; font-weight: 700 }
.legend { font-size: 8.8pt }
.legend li { padding-inline-start: 7mm; text-indent: -7mm }
.legend .number { display: inline-block; width: 6.2mm; text-indent: 0 }
table { width: 100%; border-collapse: collapse; margin-top: 3mm; line-height: 1.4 }
th { text-align: start; font-weight: 700; padding: 0 3mm 1mm 0; border-bottom: .8pt solid #15191c }
td { vertical-align: top; padding: 1mm 3mm 1mm 0; border-bottom: .5pt solid #b8bfc4 }
tr { break-inside: avoid }
.box { width: 6mm }
.box span { display: block; width: 3.2mm; height: 3.2mm; margin-top: .6mm; border: .8pt solid #15191c }
td:nth-child(2) { width: 62% }
.symbol { font-weight: 700; margin-inline-end: 1.5mm }
.number { color: #4a545b }
.kind { color: #4a545b; font-size: 8.4pt }
td li { font-size: 8.8pt; line-height: 1.5 }
`
