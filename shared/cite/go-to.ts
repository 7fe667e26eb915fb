/** Reads paragraphs as someone types them to go there, or as citations have them: `34`, `第34段(b)`, `paras. 20-22`. */

/** `item` is in the form of a block key without its paragraph: `b`, `a.ii`; null for the paragraph itself. */
export type GoToPlace = { readonly number: number; readonly item: string | null }

/** `last` is `number` for one paragraph, and less for a range that goes backwards. */
export type ParagraphRange = GoToPlace & { readonly last: number }

const before = String.raw`(?:第|paragraphs?|paras?\.?|p\.?|¶|段)?`
const number = String.raw`(\d{1,5})`
const after = String.raw`(?:段|项)?[.,:]?`
// Whole runs of letters only: one that could be cut anywhere would be tried in every way.
const label = String.raw`(?:\([a-z]{1,5}\)|[a-z]{1,5}(?![a-z]))`
const items = String.raw`(${label}(?:[ .,]*${label})*)?[.)]?项?`
const pattern = new RegExp(`^${[before, number, after, items].join(' *')} *$`)
/** A range says that it is one of paragraphs: `34-36` alone could be anything. */
const range = new RegExp(
  `^(?:(?:paragraphs?|paras?\\.?|¶{1,2}) *${number} *(?:-|to) *${number}|第? *${number} *段? *(?:-|至|到) *第? *${number} *段)\\.? *$`,
)

/** A label of a list item is one letter, a letter doubled (`aa`), or a small Roman number. */
const itemLabel = /^(?:[a-z]|([a-z])\1|[ivx]{2,5})$/

/** Null for anything that does not name paragraphs. Full-width forms, dashes, capitals and spaces do not matter. */
export function readParagraphs(input: string): ParagraphRange | null {
  const folded = input
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  const [, from, to, chineseFrom, chineseTo] = range.exec(folded) ?? []
  if (from !== undefined || chineseFrom !== undefined) {
    const first = Number(from ?? chineseFrom)
    const last = Number(to ?? chineseTo)
    return first === 0 || last === 0 ? null : { number: first, last, item: null }
  }
  const found = pattern.exec(folded)
  const value = Number(found?.[1])
  if (found === null || value === 0) return null
  const labels = found[2]?.match(/[a-z]+/g) ?? []
  if (!labels.every((text) => itemLabel.test(text))) return null
  return { number: value, last: value, item: labels.length === 0 ? null : labels.join('.') }
}

/** The paragraph, or the first of several; null for anything that does not name one, and for a range backwards. */
export function parseGoTo(input: string): GoToPlace | null {
  const found = readParagraphs(input)
  return found === null || found.last < found.number ? null : { number: found.number, item: found.item }
}

/** One of a row of paragraphs: `20`, `20-22`, `20 (a)`. */
const listed = String.raw`\d{1,5}(?: ?(?:-|to|至|到) ?第? ?\d{1,5})?(?: ?\([a-z]{1,5}\))*`
const inRow = String.raw`${listed}(?: ?(?:,|、|and|和|及|, ?and) ?(?:第 ?)?${listed}){0,20}`

/** Paragraphs in running text, in the form of `plainForm`: what is found is for `listParagraphs`. No groups. */
export const paragraphsInText = String.raw`(?:(?:[Pp]aragraphs?|[Pp]aras?\.) ?${inRow}|第 ?${inRow} ?段(?: ?\([a-z]{1,5}\))*)`

const eachListed = new RegExp(`(?<![\\d(])${listed}`, 'g')

/** Those that are named in a row, with their places in the words: `paras. 20-22 and 24 (a)`. */
export function listParagraphs(
  words: string,
): readonly { readonly start: number; readonly end: number; readonly paragraphs: ParagraphRange }[] {
  const single = readParagraphs(words)
  if (single !== null) return [{ start: 0, end: words.length, paragraphs: single }]
  return Array.from(words.matchAll(eachListed), ({ 0: text, index }) => {
    const paragraphs = readParagraphs(`para. ${text.replace(/[至到] ?第?/, '-')}`)
    return paragraphs === null ? [] : [{ start: index, end: index + text.length, paragraphs }]
  }).flat()
}
