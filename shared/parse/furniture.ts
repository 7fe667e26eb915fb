/** Page furniture: what a page prints around its text. It is no block, and it is not thrown away either. */

export type Furniture = {
  readonly text: string
  /** Line of the source, from 1. */
  readonly line: number
  /** Place in the edition's blocks of the one it stood in or after; -1 before the first. */
  readonly block: number
  /** UTF-16 units of that block's text that came before it. */
  readonly offset: number
}

const rule = /^[_＿]{3,}$/
/** Link targets that a PDF's text layer leaves at the foot of the page, away from the words they belong to. */
const linkTarget = /^https?:\/\/undocs\.org\/\S*$/

export function isFurniture(line: string): boolean {
  return rule.test(line) || linkTarget.test(line)
}

/** A link whose target was lost on the way out of the PDF: `[CAC/COSP/IRG/2020/3](#)`. Its words are text. */
const emptyLink = /(\[)([^\][]{1,200})(\]\(#\))/

export type LinePart = { readonly text: string; readonly furniture: boolean }

/** A line cut into its words and the marks of links without a target, in order. */
export function lineParts(line: string): readonly LinePart[] {
  const isWord = (index: number) => index % 4 === 0 || index % 4 === 2
  return line
    .split(emptyLink)
    .map((text, index) => ({ text, furniture: !isWord(index) }))
    .filter(({ text }) => text !== '')
}

const noticePattern = /^\[[^\]]{0,200}not an official[^\]]{0,200}\]$/i

/** The line by which a translation says that it is not an official document. */
export function isNotice(line: string): boolean {
  return noticePattern.test(line)
}
