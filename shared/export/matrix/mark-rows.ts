/** The comment matrix: a row for every place of every annotation, its replies below. */
import { blockReference } from '../../cite/reference.ts'
import { isTextAnchor } from '../../model/annotation.ts'
import type { BlockKey } from '../../model/ids.ts'
import type { Lang } from '../../model/report.ts'
import type { ExportedMark, ExportedReply, MarkedPlace } from '../exported-mark.ts'
import { exportedMarks } from '../exported-mark.ts'
import type { ExportedReport, ExportSource } from '../export-source.ts'
import type { ExportWords } from '../export-words.ts'
import type { Cell, MatrixTable, Row } from './matrix-table.ts'
import { markHeads } from './matrix-words.ts'
import type { MatrixWords } from './matrix-words.ts'

type MarkHead = (typeof markHeads)[number]

const widths: Readonly<Record<MarkHead, number>> = {
  report: 30,
  number: 6,
  place: 13,
  lang: 10,
  quote: 36,
  comment: 36,
  proposed: 36,
  author: 12,
  date: 17,
  layer: 12,
  tags: 12,
  status: 10,
  kind: 9,
  colour: 9,
  state: 12,
  citation: 60,
  replyTo: 8,
  address: 9,
}

/** Annotations in the order of the file, with their numbers; the unplaced of a report last. */
export function markTable(source: ExportSource, words: MatrixWords, exportWords: ExportWords): MatrixTable {
  const lang = source.request.interfaceLang
  return {
    name: words.sheet.marks,
    columns: markHeads.map((head) => ({ head: words.head(head), width: widths[head] })),
    printed: [printedFrom(source, markHeads), markHeads.indexOf('status')],
    title: printedTitle(source),
    shaded: markHeads.indexOf('quote'),
    rows: exportedMarks(source, exportWords.names).flatMap((mark) => [
      ...mark.places.map((place) => placeRow(mark, place, lang, words)),
      ...mark.replies.map((reply) => replyRow(mark, reply, lang, words)),
    ]),
  }
}

function placeRow(mark: ExportedMark, place: MarkedPlace, lang: Lang, words: MatrixWords): Row {
  const { annotation, report } = mark
  const { anchor } = place
  const whole = !isTextAnchor(anchor)
  return {
    cells: cellsOf({
      number: mark.number,
      report: reportTitle(report, lang),
      place: placeName(report, anchor.key, lang),
      lang: whole ? words.wholeBlock : words.lang(anchor.lang),
      quote: place.quote,
      ...saidBy(annotation, mark.author),
      layer: mark.layer,
      tags: annotation.tags.join(words.and),
      status: words.status(annotation.status),
      kind: words.kind(annotation.kind),
      colour: words.colour(annotation.colour),
      state: words.state(place.block === null ? 'unplaced' : place.state),
      citation: mark.citation(lang, anchor.lang ?? lang),
      address: anchor.key,
    }),
    colour: whole ? null : annotation.colour,
  }
}

/** Without a number of its own: it has that of its annotation in the column “reply to”. */
function replyRow(mark: ExportedMark, reply: ExportedReply, lang: Lang, words: MatrixWords): Row {
  const key = mark.places[0]?.anchor.key
  return {
    cells: cellsOf({
      report: reportTitle(mark.report, lang),
      place: key === undefined ? '' : placeName(mark.report, key, lang),
      ...saidBy(reply, reply.author),
      layer: mark.layer,
      status: words.status(mark.annotation.status),
      citation: mark.citation(lang),
      replyTo: mark.number,
      address: key ?? '',
    }),
    colour: null,
  }
}

function saidBy({ note, modified }: { readonly note: string; readonly modified: string }, author: string) {
  return { comment: note, author, date: { date: modified } }
}

/** Cells that are not given stay empty: above all the proposed text, which is the reviewer's to write. */
function cellsOf(given: Readonly<Partial<Record<MarkHead, Cell>>>): readonly Cell[] {
  return markHeads.map((head) => given[head] ?? '')
}

/** A column for the report is for a table of several; of one its title stands over the table. */
export function printedFrom({ reports }: ExportSource, heads: readonly string[]): number {
  return reports.length === 1 ? heads.indexOf('report') + 1 : 0
}

export function printedTitle({ reports, request }: ExportSource): string {
  const [first, ...others] = reports
  return first === undefined || others.length > 0 ? '' : reportTitle(first, request.interfaceLang)
}

/** The title in the reader's language, with the symbol before it when there is one. */
export function reportTitle({ report }: ExportedReport, lang: Lang): string {
  const { symbol, title } = report.fields
  return [symbol, title[lang] ?? title.zh ?? title.en ?? report.id].filter((part) => part !== null).join(' ')
}

/** As UN texts name it; empty for a block without an address that can be cited, or that the report does not have. */
export function placeName({ text }: ExportedReport, key: BlockKey, lang: Lang): string {
  const block = text.find((candidate) => candidate.key === key)
  const blockOf = (wanted: BlockKey) => text.find((candidate) => candidate.key === wanted)
  return block === undefined ? '' : blockReference(block, blockOf, lang)
}
