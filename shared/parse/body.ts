/** The body: chapters, sections, sub-headings, numbered paragraphs, items and footnotes, out of pieces. */
import type { Lang } from '../model/report.ts'
import type { BlockWriter } from './block-writer.ts'
import type { Reading, Surroundings } from './classify.ts'
import { readShape } from './classify.ts'
import { footnoteHead } from './footnotes.ts'
import type { ParseIssue } from './issue.ts'
import { issueAt } from './issue.ts'
import type { Line } from './lines.ts'
import type { LabelShape } from './numbering.ts'
import { labelShapes } from './numbering.ts'
import type { Outline } from './outline.ts'
import { emptyOutline, unlabelledPlace } from './outline.ts'
import type { Piece } from './pieces.ts'
import { cutPieces, pieceText, startsApart } from './pieces.ts'
import { isFinished } from './sentence-end.ts'

/** Longest heading, in UTF-16 units; the longest in the reports of 2018 to 2024 have 37 and 160. */
const headingLimit: Readonly<Record<Lang, number>> = { zh: 100, en: 300 }

/** Place in `lines` of the first chapter or paragraph; their count when there is none. */
export function findBody(lines: readonly Line[]): number {
  const start = lines.findIndex((line) =>
    labelShapes(line.text).some(
      ({ kind, order }) => (kind === 'chapter' || kind === 'number') && order === 1,
    ),
  )
  return start < 0 ? lines.length : start
}

type Body = {
  readonly lang: Lang
  readonly writer: BlockWriter
  readonly issues: ParseIssue[]
  outline: Outline
  /** The block that text without a label goes on with: the last that is no footnote. */
  main: number
}

/** Writes the blocks of the body; `lines` must begin at `findBody`. */
export function readBody(lines: readonly Line[], lang: Lang, writer: BlockWriter): readonly ParseIssue[] {
  const body: Body = { lang, writer, issues: [], outline: emptyOutline, main: writer.count() - 1 }
  const pieces = cutPieces(lines, startsApart)
  const nextNumbers = numbersAfter(pieces)
  for (const [index, piece] of pieces.entries()) readPiece(body, piece, nextNumbers[index] ?? null)
  return body.issues
}

/** For each piece the number of the next one that begins with a number. */
function numbersAfter(pieces: readonly Piece[]): readonly (number | null)[] {
  const numbers: (number | null)[] = []
  let next: number | null = null
  for (const piece of pieces.toReversed()) {
    numbers.push(next)
    next = piece.shapes.find(({ kind }) => kind === 'number')?.order ?? next
  }
  return numbers.reverse()
}

function readPiece(body: Body, piece: Piece, nextNumber: number | null): void {
  const { writer } = body
  const footnote = footnoteHead(piece, writer)
  if (footnote !== null) {
    writer.open(footnote.head, piece, footnote.start)
    return
  }
  const around = { ...surroundings(body, piece), nextNumber }
  for (const shape of piece.shapes) {
    const reading = readShape(shape, around)
    if (reading === null || writer.has(reading.place.key)) continue
    openBlock(body, piece, reading, shape)
    return
  }
  readUnlabelled(body, piece, around)
}

function surroundings({ writer, main, outline, lang }: Body, piece: Piece): Omit<Surroundings, 'nextNumber'> {
  const above = writer.head(main)?.kind
  const text = pieceText(piece, lang)
  return {
    outline,
    finished:
      above === undefined || above === 'front' || above === 'heading' || isFinished(writer.ending(main)),
    headingLike: !isFinished(text) && text.length <= headingLimit[lang],
  }
}

/** `shape`: the label it was read from; null for a heading without one. */
function openBlock(
  body: Body,
  piece: Piece,
  { kind, place, issue }: Reading,
  shape: LabelShape | null,
): void {
  const { key, parent, level } = place
  const label = kind === 'paragraph' ? null : (shape?.label ?? null)
  const number = kind === 'paragraph' ? place.after.paragraph : null
  const head = { key, kind, role: null, level, label, number, parent, printed: shape?.printed ?? '' }
  body.writer.open(head, piece, shape === null ? piece.first.text : shape.rest)
  body.outline = place.after
  body.main = body.writer.count() - 1
  if (issue !== null) body.issues.push(issueAt(issue, piece.first.number, piece.first.text))
}

/** Text without a label that counts: the rest of a block that a page break cut, or a heading without a number. */
function readUnlabelled(body: Body, piece: Piece, around: Surroundings): void {
  const { writer, main } = body
  const { finished, headingLike } = around
  const { gap, indent, pageBreak, number, text } = piece.first
  const last = writer.count() - 1
  if (last !== main && gap === 0 && !pageBreak) {
    writer.append(last, piece)
    return
  }
  const runsOn = gap === 0 && (pageBreak ? indent === 0 : writer.head(main)?.kind === 'heading')
  if (!runsOn && finished && headingLike && piece.shapes.length === 0) {
    openBlock(body, piece, { kind: 'heading', place: unlabelledPlace(body.outline), issue: null }, null)
    return
  }
  writer.append(main, piece)
  if (piece.shapes.length > 0) body.issues.push(issueAt('label-out-of-sequence', number, text))
  else if (finished && !runsOn) body.issues.push(issueAt('unnumbered-text', number, text))
}
