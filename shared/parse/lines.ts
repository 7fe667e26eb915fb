/** Physical lines: their indentation and the gaps between them, freed of how the file was spaced. */
import { isFurniture } from './furniture.ts'

export type Line = {
  /** NFC, without white space at either end; never empty. */
  readonly text: string
  /** Spaces before it, less the one that a page break adds. */
  readonly indent: number
  /** Blank lines before it beyond what the file puts between any two lines. */
  readonly gap: number
  /** First line of a page, where the file shows it. */
  readonly pageBreak: boolean
  /** Line of the source, from 1. */
  readonly number: number
  readonly furniture: boolean
}

type RawLine = {
  readonly text: string
  readonly indent: number
  readonly blank: number
  readonly number: number
}

/** Lines narrower than this are set to a measure: the text runs on from one to the next. */
const measureLimit = 100

export function readLines(source: string): readonly Line[] {
  const raw = rawLines(source)
  const doubled = isDoubleSpaced(raw)
  return raw.map(({ text, indent, blank, number }, index) => {
    // A double-spaced file has no blank line exactly where one page ends and the next begins.
    const pageBreak = doubled && index > 0 && blank === 0
    return {
      text,
      indent: pageBreak ? Math.max(0, indent - 1) : indent,
      gap: doubled ? Math.max(0, blank - 1) : blank,
      pageBreak,
      number,
      furniture: isFurniture(text),
    }
  })
}

function rawLines(source: string): readonly RawLine[] {
  const lines: RawLine[] = []
  let blank = 0
  for (const [index, line] of source
    .normalize('NFC')
    .split(/\r\n|[\n\r\f]/)
    .entries()) {
    const text = line.trim()
    if (text === '') {
      blank += 1
      continue
    }
    lines.push({ text, indent: line.length - line.trimStart().length, blank, number: index + 1 })
    blank = 0
  }
  return lines
}

/** Whether the file puts a blank line after every line of a narrow measure, so that one blank line means nothing. */
function isDoubleSpaced(lines: readonly RawLine[]): boolean {
  if (lines.length < 2) return false
  const spaced = lines.filter((line) => line.blank > 0).length
  const narrow = lines.filter((line) => line.text.length <= measureLimit).length
  return spaced >= lines.length * 0.9 && narrow >= lines.length * 0.95
}
