/** A source -> what templates are given. */
import type { Lang } from '../../model/report.ts'
import { isTextAnchor } from '../../model/annotation.ts'
import { exportedMarks } from '../exported-mark.ts'
import type { ExportedMark, MarkedPlace } from '../exported-mark.ts'
import type { ExportedReport, ExportSource } from '../export-source.ts'
import { exportWords } from '../export-words.ts'
import { langTags } from '../lang-tags.ts'
import { layoutOf } from '../pdf/pdf-paper.ts'
import { xmlText } from '../xml-text.ts'
import { handoutBlocks } from './handout-blocks.ts'
import type { HandoutData, HandoutMark, HandoutPlace, HandoutReport } from './handout-data.ts'
import { placeOf } from './handout-place.ts'
import type { IdOf } from './handout-place.ts'
import { handoutWords } from './handout-words.ts'

export function handoutModel(source: ExportSource): HandoutData {
  const { request, reports } = source
  const words = exportWords(request.interfaceLang)
  const own = handoutWords(request.interfaceLang)
  const { layout, langs } = layoutOf(request)
  const marks = exportedMarks(source, words.names)
  const idOf = idsOf(source)
  const shownReports = reports.map((report): HandoutReport => {
    const { fields, id } = report.report
    const ofReport = marks.filter((mark) => mark.report === report)
    return {
      id,
      name: titleOf(report, request.interfaceLang),
      title: { zh: fields.title.zh ?? '', en: fields.title.en ?? '' },
      symbol: fields.symbol ?? '',
      editions: report.editions.map(({ lang, status }) => ({
        lang,
        status: words.status(lang, status, request.interfaceLang),
      })),
      blocks: handoutBlocks(report, ofReport, langs, idOf),
      marks: ofReport.map((mark) => handoutMark(mark, request.interfaceLang, own, idOf)),
    }
  })
  return clean({
    title: reports.length === 1 ? (shownReports[0]?.name ?? '') : 'Duizhao',
    lang: langTags[request.interfaceLang],
    langs,
    layout,
    paper: request.options.paper,
    orientation: request.options.orientation,
    date: source.date,
    generated: source.now,
    version: source.version,
    reports: shownReports,
    marks: shownReports.flatMap((report) => report.marks),
    words: {
      ...own.texts,
      missing: words.missingBlock,
      exported: words.exported(source.date),
      count: words.annotationCount(marks.length),
    },
  })
}

function idsOf({ reports }: ExportSource): IdOf {
  return ({ report }, key) => (reports.length === 1 ? key : `${report.id}.${key}`)
}

function titleOf({ report: { id, fields } }: ExportedReport, lang: Lang): string {
  return fields.title[lang] ?? fields.title.zh ?? fields.title.en ?? id
}

function handoutMark(
  mark: ExportedMark,
  lang: Lang,
  words: ReturnType<typeof handoutWords>,
  idOf: IdOf,
): HandoutMark {
  const { annotation } = mark
  const { id, kind, colour, note, tags, status, created, modified } = annotation
  return {
    number: mark.number,
    id,
    kind,
    kindName: words.kind(kind),
    colour,
    colourName: words.colour(colour),
    places: mark.places.map((place) => handoutPlace(mark.report, place, idOf)),
    note,
    citation: { zh: mark.citation('zh'), en: mark.citation('en') },
    author: mark.author,
    layer: mark.layer,
    tags,
    status,
    statusName: words.status(status),
    date: printed(modified, lang),
    created,
    modified,
    unplaced: mark.unplaced,
    replies: mark.replies.map((reply) => ({
      note: reply.note,
      author: reply.author,
      date: printed(reply.modified, lang),
      modified: reply.modified,
    })),
  }
}

function handoutPlace(report: ExportedReport, place: MarkedPlace, idOf: IdOf): HandoutPlace {
  const { anchor, block, quote, state } = place
  return {
    key: anchor.key,
    block: block === null ? '' : idOf(report, block.key),
    lang: isTextAnchor(anchor) ? anchor.lang : '',
    tag: isTextAnchor(anchor) ? langTags[anchor.lang] : '',
    place: block === null ? { zh: '', en: '' } : placeOf(report, block),
    quote,
    state: block === null ? 'unplaced' : state,
  }
}

/** The day on the exporting machine's own clock. */
function printed(time: string, lang: Lang): string {
  const locale = lang === 'zh' ? 'zh-Hans' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(time))
}

/** All texts in it as `xmlText` leaves them. */
function clean<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'string' ? xmlText(each) : each,
  ) as Value
}
