/** The list of missing documents to take along: printed, with a box to tick each off, or as a table. */
import { reportReference } from '../cite/citation.ts'
import { csvText } from '../export/csv-text.ts'
import { runIn, safe } from '../export/pdf/pdf-run.ts'
import { keptTogether, listDate, printedList } from '../export/pdf/printed-list.ts'
import type { PrintedList } from '../export/pdf/printed-list.ts'
import { catalogueIn } from '../i18n/catalogue.ts'
import type { Block } from '../model/block.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { CitedDocument, MissingView } from '../model/reference.ts'
import type { Lang, Report } from '../model/report.ts'
import { placeList } from '../terms/place-list.ts'
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
      documents.length === 0 ? `<p>${safe(t('references.print.none'))}</p>` : tableOf(source, t),
    ].join('\n'),
    style: missingStyle,
    headings: [title],
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

function tableOf(source: MissingSource, t: Words): string {
  const head = `<thead><tr><th class="box"></th><th>${safe(t('references.columns.document'))}</th><th>${safe(t('references.columns.places'))}</th></tr></thead>`
  const rows = source.documents.map((document) => rowOf(document, source, t))
  return `<table>${head}<tbody>${rows.join('\n')}</tbody></table>`
}

function rowOf(document: CitedDocument, source: MissingSource, t: Words): string {
  const { lang } = source
  const name = documentName(document, lang)
  const own = name === document.symbol ? '' : `<p>${runIn(lang, name)}</p>`
  const kind = `${t(`references.kinds.${document.kind}`)} · ${t('references.times', { count: document.times })}`
  const places = placesOf(document, source, t).map((line) => `<li>${safe(keptTogether(line))}</li>`)
  return [
    '<tr><td class="box"><span></span></td>',
    `<td><p class="symbol">${runIn('en', document.symbol)}</p>${own}<p class="kind">${safe(kind)}</p></td>`,
    `<td><ul>${places.join('')}</ul></td></tr>`,
  ].join('')
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
table { width: 100%; border-collapse: collapse; margin-top: 4mm }
th { text-align: start; font-weight: 700; padding: 0 3mm 1mm 0; border-bottom: .8pt solid #15191c }
td { vertical-align: top; padding: 2mm 3mm 2mm 0; border-bottom: .5pt solid #b8bfc4 }
tr { break-inside: avoid }
.box { width: 6mm }
.box span { display: block; width: 3.2mm; height: 3.2mm; margin-top: .8mm; border: .8pt solid #15191c }
td:nth-child(2) { width: 38% }
.symbol { font-weight: 700 }
.kind { color: #4a545b; font-size: 8.4pt }
li { font-size: 8.6pt }
`
