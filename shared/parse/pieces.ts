/** Pieces: lines that the layout holds together, before the sequence of labels has said what they are. */
import type { Lang } from '../model/report.ts'
import type { Line } from './lines.ts'
import type { LabelShape } from './numbering.ts'
import { labelShapes } from './numbering.ts'
import { withoutLayout } from './white-space.ts'

export type Piece = {
  /** The line it begins with, never furniture. */
  readonly first: Line
  /** All its lines in order, furniture that stands among them included. */
  readonly lines: readonly Line[]
  /** Ways to read the beginning of its first line as a label. */
  readonly shapes: readonly LabelShape[]
}

/** Cuts lines before every line of which `starts` is true. `lines` must not begin with furniture. */
export function cutPieces(
  lines: readonly Line[],
  starts: (line: Line, previous: Line) => boolean,
): readonly Piece[] {
  const groups: Line[][] = []
  let previous: Line | null = null
  for (const line of lines) {
    const group = groups.at(-1)
    if (line.furniture) {
      group?.push(line)
      continue
    }
    if (group === undefined || previous === null || starts(line, previous)) groups.push([line])
    else group.push(line)
    previous = line
  }
  return groups.flatMap((group) => {
    const first = group[0]
    return first === undefined ? [] : [{ first, lines: group, shapes: labelShapes(first.text) }]
  })
}

/** A line that the layout sets apart, or that begins like a labelled block. */
export function startsApart(line: Line): boolean {
  return line.gap > 0 || line.indent > 0 || line.pageBreak || labelShapes(line.text).length > 0
}

/** The words of a piece in stored form, its label included. */
export function pieceText(piece: Piece, lang: Lang): string {
  const words = piece.lines.filter((line) => !line.furniture).map((line) => line.text)
  return withoutLayout(words.join('\n'), lang)
}
