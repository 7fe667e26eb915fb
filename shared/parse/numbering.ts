/** Labels that begin a block, as UN reports print them: chapters, sections, paragraphs, items, footnotes. */
import { chineseNumber, romanNumber } from './numerals.ts'

/** A line that begins like a labelled block. Whether it is one, the sequence of labels decides. */
export type LabelShape = {
  readonly kind: 'chapter' | 'section' | 'number' | 'item' | 'footnote'
  /** As printed, e.g. `二.`, `- (a)`. */
  readonly printed: string
  /** Without language: `2`, `C`, `34`, `a`, `1`, `*`. */
  readonly label: string
  /** The label's place in its sequence, from 1; for footnotes 0. */
  readonly order: number
  /** The line after the label. */
  readonly rest: string
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const superscriptDigits = new RegExp(`^[${superscripts}]+`)

type Reading = Omit<LabelShape, 'printed' | 'rest'>

const readers: readonly { readonly pattern: RegExp; readonly read: (label: string) => readonly Reading[] }[] =
  [
    { pattern: /^([一二三四五六七八九十]{1,3})\.(?=\s|$)/, read: readChineseChapter },
    { pattern: /^([A-Z]|[IVXLC]{2,6})\.(?=\s|$)/, read: readLetters },
    { pattern: /^(\d{1,4})\.(?=\s|$)/, read: (label) => [{ kind: 'number', label, order: Number(label) }] },
    {
      pattern: /^(?:[-–•]\s{0,3})?\(([a-z])\)(?=\s|$)/,
      read: (label) => [{ kind: 'item', label, order: letterOrder(label) }],
    },
    { pattern: /^(\*{1,4})(?=\s)/, read: (label) => [{ kind: 'footnote', label, order: 0 }] },
    {
      pattern: new RegExp(`^([${superscripts}]{1,3})(?=\\s)`),
      read: (label) => [{ kind: 'footnote', label: plainDigits(label), order: 0 }],
    },
  ]

/** How a line's beginning can be read; `C.` may be a chapter (100) or a section (3rd). Empty: it has no label. */
export function labelShapes(line: string): readonly LabelShape[] {
  for (const { pattern, read } of readers) {
    const match = pattern.exec(line)
    if (match === null) continue
    const [printed, label = ''] = match
    const rest = line.slice(printed.length).trimStart()
    return read(label).map((reading) => ({ ...reading, printed, rest }))
  }
  return []
}

function readChineseChapter(label: string): readonly Reading[] {
  const order = chineseNumber(label)
  return order === null ? [] : [{ kind: 'chapter', label: String(order), order }]
}

function readLetters(label: string): readonly Reading[] {
  const roman = romanNumber(label)
  return [
    ...(roman === null ? [] : [{ kind: 'chapter', label: String(roman), order: roman } as const]),
    ...(label.length > 1 ? [] : [{ kind: 'section', label, order: letterOrder(label) } as const]),
  ]
}

function letterOrder(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1
}

/** `¹²` gives `12`. */
export function plainDigits(superscript: string): string {
  return Array.from(superscript, (digit) => String(superscripts.indexOf(digit))).join('')
}

/** Asterisks or superscript digits inside a text: the marks that may call a footnote. */
export const footnoteMarkPattern = new RegExp(`\\*+|[${superscripts}]+`, 'g')

/** Label of the footnote that a mark calls: `*` as it is, `¹` as `1`. */
export function markLabel(mark: string): string {
  return superscriptDigits.test(mark) ? plainDigits(mark) : mark
}
