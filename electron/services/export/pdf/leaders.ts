/** Dotted lines from marked words to their notes in the margin, under the text. */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import { PDFName } from '@cantoo/pdf-lib'
import { leaderRoom } from '../../../../shared/export/pdf/pdf-extras-style.ts'
import type { PdfMark } from '../../../../shared/export/pdf/pdf-types.ts'
import type { Box } from './annotation-objects.ts'
import { dark } from './annotation-objects.ts'
import { contentsOf } from './document-frame.ts'

/** One note on a page: its number's box, and the lines of its words there; none when they are on another page. */
export type Leader = { readonly mark: PdfMark; readonly number: Box; readonly lines: readonly Box[] }

const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4

/** Words are left at their lower edge, within the highlight. */
const above = 1.5

export function drawLeaders(document: PDFDocument, page: PDFPage, leaders: readonly Leader[]): void {
  if (leaders.length === 0) return
  const { context } = document
  const drawing = `/Artifact BMC q 0.4 w 1 J [0 1.6] 0 d ${leaders.map(drawingOf).join(' ')} Q EMC`
  const contents = [context.register(context.stream(drawing)), ...contentsOf(page)]
  page.node.set(PDFName.of('Contents'), context.obj(contents))
}

/** Along the foot of the line to the edge of the text, then to the note; from that edge when the words are elsewhere. */
function drawingOf({ mark, number, lines }: Leader): string {
  const noteX = number.x0 - pointsOf(leaderRoom.inNote)
  const edgeX = noteX - pointsOf(leaderRoom.toText)
  const noteY = (number.y0 + number.y1) / 2
  const line = nearest(lines, edgeX, number.y0)
  const from = line === null ? [edgeX, noteY] : [Math.min(line.x1, edgeX), line.y0 + above]
  const points = [from, [edgeX, from[1]], [noteX, noteY]]
  const path = points.map((point) => point.map((part) => (part ?? 0).toFixed(2)).join(' '))
  return `${dark(mark.rgb)} RG ${path[0]} m ${path[1]} l ${path[2]} l S`
}

/** The note stands about where its first words end; of two lines as near the one at the right. */
function nearest(lines: readonly Box[], x: number, y: number): Box | null {
  const wayTo = (line: Box): number => Math.abs(line.y0 - y) + (x - line.x1) / 10
  return lines.toSorted((one, other) => wayTo(one) - wayTo(other))[0] ?? null
}
