/** Reads what someone types to go to a paragraph: `34`, `第34段(b)`, `para. 34 (b)`, `34b`, `p34.b`. */

/** `item` is in the form of a block key without its paragraph: `b`, `a.ii`; null for the paragraph itself. */
export type GoToPlace = { readonly number: number; readonly item: string | null }

const before = String.raw`(?:第|paragraphs?|paras?\.?|p\.?|¶|段)?`
const number = String.raw`(\d{1,5})`
const after = String.raw`(?:段|项)?[.,:]?`
const label = String.raw`(?:\([a-z]{1,5}\)|[a-z]{1,5})`
const items = String.raw`(${label}(?:[ .,]*${label})*)?[.)]?项?`
const pattern = new RegExp(`^${[before, number, after, items].join(' *')} *$`)

/** A label of a list item is one letter, a letter doubled (`aa`), or a small Roman number. */
const itemLabel = /^(?:[a-z]|([a-z])\1|[ivx]{2,5})$/

/** Null for anything that does not name a paragraph. Full-width forms, capitals and spaces do not matter. */
export function parseGoTo(input: string): GoToPlace | null {
  const folded = input.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const found = pattern.exec(folded)
  if (found === null) return null
  const value = Number(found[1])
  if (value === 0) return null
  const labels = found[2]?.match(/[a-z]+/g) ?? []
  if (!labels.every((text) => itemLabel.test(text))) return null
  return { number: value, item: labels.length === 0 ? null : labels.join('.') }
}
