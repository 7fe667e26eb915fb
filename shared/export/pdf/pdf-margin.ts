/** Notes printed beside the text, each about as far down its row as the words that it is on. */
import { commentText } from '../comment-text.ts'
import type { ExportedMark } from '../exported-mark.ts'
import { tagOfWords } from '../lang-tags.ts'
import { notePlain } from '../notes/note-html.ts'
import { byLine, idList, placeOfNote, safe } from './pdf-run.ts'
import type { PdfPageSource } from './pdf-page.ts'

/**
 * Longest note beside the text, in widths of a Chinese character: some 15 lines of the margin. A longer one is cut, and
 * is whole in a list at the end.
 */
const longest = 220

export function isCut(mark: ExportedMark): boolean {
  return widthOf(notePlain(mark.annotation.note)) > longest
}

/** A row with what its notes need: a column at the right. `row` alone when it has no notes. */
export function withNotes(
  row: string,
  kind: string,
  marks: readonly ExportedMark[],
  source: PdfPageSource,
): string {
  if (marks.length === 0) return row
  let filled = 0
  const notes = marks.map((mark) => {
    const at = Math.max(filled, Math.round(placeInRow(mark, source) / step))
    const space = `<i class="space s${at - filled}"></i>`
    filled = at
    return space + marginNote(mark, source)
  })
  const rest = `<i class="space s${steps - filled}"></i>`
  return `<div class="beside ${kind}">${row}<div class="notes">${notes.join('')}${rest}</div></div>`
}

const step = 0.05
const steps = 1 / step

/** How far down its row its words end, 0 to 1: notes on the whole block stand at the top. */
function placeInRow({ places }: ExportedMark, { layout }: PdfPageSource): number {
  const shown = places.find(
    ({ anchor, range }) => range !== null && layout.langs.some((lang) => lang === anchor.lang),
  )
  if (shown?.range == null || shown.anchor.lang === null) return 0
  const length = shown.block?.text[shown.anchor.lang]?.length ?? 0
  const within = length === 0 ? 0 : Math.min(1, shown.range[1] / length)
  if (layout.layout !== 'interleaved') return within
  // One text stands under the other; a Chinese text is about as long on paper as its English twin.
  return (layout.langs.indexOf(shown.anchor.lang) + within) / layout.langs.length
}

function marginNote(mark: ExportedMark, source: PdfPageSource): string {
  const { number, annotation } = mark
  const { more } = commentText(mark, source.layout.langs, source.words)
  const note = isCut(mark)
    ? `${cut(notePlain(annotation.note))} ${source.pdfWords.seeEntry(number)}`
    : notePlain(annotation.note)
  const text = [note, more].filter((part) => part !== '').join('\n')
  const replies = mark.replies.length === 0 ? '' : ` · ${safe(source.pdfWords.replies(mark.replies.length))}`
  return (
    `<div class="note ${annotation.colour}" id="${placeOfNote(number)}">` +
    `<p class="said" lang="${tagOfWords(text)}"><b><a href="x-lead:${idList([annotation.id])}">${number}</a></b> ${safe(text)}</p>` +
    `<p class="by">${byLine(mark, source.pdfWords.status(annotation.status))}${replies}</p></div>`
  )
}

/** Up to the greatest width, at the end of a word where there are words. */
function cut(text: string): string {
  let width = 0
  let end = 0
  for (const character of text) {
    width += widthOf(character)
    if (width > longest) break
    end += character.length
  }
  return text
    .slice(0, end)
    .replace(/(?<=\s)\S{0,20}$/u, '')
    .trimEnd()
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    width += character === '\n' ? 6 : (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1
  return width
}
