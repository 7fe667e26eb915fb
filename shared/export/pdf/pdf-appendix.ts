/** Lists at the end of a PDF: annotations in text order with all that they say, and those without a place. */
import { isTextAnchor } from '../../model/annotation.ts'
import { commentText } from '../comment-text.ts'
import type { ExportedMark, ExportedReply, MarkedPlace } from '../exported-mark.ts'
import { langTags, tagOfWords } from '../lang-tags.ts'
import { noteHtml } from '../notes/note-html.ts'
import { isCut } from './pdf-margin.ts'
import type { PdfPageSource } from './pdf-page.ts'
import {
  byLine,
  coded,
  joined,
  noteLinks,
  ownRun,
  placeOfEntry,
  placeOfMark,
  placeOfNote,
  runIn,
  safe,
  timeOf,
} from './pdf-run.ts'

type List = { readonly title: string; readonly marks: readonly ExportedMark[]; readonly placed: boolean }

/** Annotations without a place are always listed; the others when asked for, or when too long for the margin. */
export function listsOf({
  placement,
  options,
  marks,
  pdfWords: { heading },
}: PdfPageSource): readonly List[] {
  const lost = new Set(placement.unplaced)
  const placed = marks.filter((mark) => !lost.has(mark))
  const listed = options.appendix ? placed : options.marginNotes ? placed.filter(isCut) : []
  const title = options.appendix ? heading.annotations : heading.cutNotes
  return [
    { title, marks: listed, placed: true },
    { title: heading.unplaced, marks: placement.unplaced, placed: false },
  ].filter((list) => list.marks.length > 0)
}

export function appendix(source: PdfPageSource): string {
  return listsOf(source)
    .map(
      ({ title, marks, placed }, at) =>
        `<section class="list${at === 0 ? ' first' : ''}"><h2 class="list-title" lang="${langTags[source.interfaceLang]}">${safe(title)}</h2>` +
        `${marks.map((mark) => entry(mark, placed, source)).join('\n')}</section>`,
    )
    .join('\n')
}

/** UTF-16 units of HTML up to which an entry stays on one page. */
const shortEntry = 2500

function entry(mark: ExportedMark, placed: boolean, source: PdfPageSource): string {
  const { number, annotation } = mark
  const { more } = commentText(mark, source.layout.langs, source.words)
  const numberShown = placed ? `<a href="#${backTo(source, number)}">${number}</a>` : `${number}`
  const icon = placed ? '' : `<span class="icons">${noteLinks([annotation.id])}</span>`
  const note = coded(noteHtml(annotation.note))
  const parts = [
    `<p class="cited">${citations(mark, placed, source)}</p>`,
    ...mark.places.map((place) => quoted(place, source)),
    note === '' ? '' : `<div class="written" lang="${tagOfWords(annotation.note)}">${note}</div>`,
    ...more.split('\n').map((line) => (line === '' ? '' : `<p class="more">${ownRun(line)}</p>`)),
    `<p class="by">${byLine(mark, source.pdfWords.status(annotation.status))}</p>`,
    ...mark.replies.map(replyOf),
  ]
  const body = parts.join('')
  const whole = body.length < shortEntry ? ' whole' : ''
  return `<div class="entry ${annotation.colour}${whole}" id="${placeOfEntry(number)}"><span class="no">${numberShown}${icon}</span><div class="body">${body}</div></div>`
}

/** The number at the words; a list of long notes alone leads back to the note in the margin. */
function backTo({ options }: PdfPageSource, number: number): string {
  return options.appendix ? placeOfMark(number) : placeOfNote(number)
}

function citations(mark: ExportedMark, placed: boolean, source: PdfPageSource): string {
  const cited = source.layout.langs.map((lang) => runIn(lang, mark.citation(lang, lang)))
  const text = cited.join('<br>')
  return placed ? `<a href="#${backTo(source, mark.number)}">${text}</a>` : text
}

/** `commentText` tells of words that are not in the text as it is now, and of those of another language. */
function quoted({ anchor, range, quote }: MarkedPlace, { layout }: PdfPageSource): string {
  if (!isTextAnchor(anchor) || range === null || !layout.langs.includes(anchor.lang)) return ''
  return `<p class="quote" lang="${langTags[anchor.lang]}">“${safe(quote)}”</p>`
}

function replyOf({ note, author, created }: ExportedReply): string {
  const by = joined([ownRun(author), `<span class="when">${timeOf(created)}</span>`])
  return `<div class="reply"><div class="written" lang="${tagOfWords(note)}">${coded(noteHtml(note))}</div><p class="by">${by}</p></div>`
}
