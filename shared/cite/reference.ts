/** How a block is named in running text, in the language of its reader: `第34段(b)`, `para. 34 (b)`. */
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'

type Named = Pick<Block, 'key' | 'kind' | 'label' | 'number' | 'parent' | 'printed'>

/** A paragraph, with the labels of its item from the outside in: 34, [`a`, `ii`]. */
export function paragraphReference(number: number, labels: readonly string[], lang: Lang): string {
  const items = labels.map((label) => `(${label})`).join('')
  if (lang === 'zh') return `第${number}段${items}`
  return items === '' ? `para. ${number}` : `para. ${number} ${items}`
}

/** Empty for a block that has no address a reader could cite: front matter, a heading without labels. */
export function blockReference(
  block: Named,
  blockOf: (key: BlockKey) => Named | undefined,
  lang: Lang,
): string {
  switch (block.kind) {
    case 'paragraph':
      return block.number === null ? '' : paragraphReference(block.number, [], lang)
    case 'item':
      return itemReference(block, blockOf, lang)
    case 'heading':
      return headingReference(block, blockOf, lang)
    case 'footnote':
      return block.label === null ? '' : lang === 'zh' ? `脚注${block.label}` : `footnote ${block.label}`
    case 'front':
      return ''
  }
}

function itemReference(block: Named, blockOf: (key: BlockKey) => Named | undefined, lang: Lang): string {
  const place = paragraphOf(block, blockOf)
  return place === null ? '' : paragraphReference(place.number, place.labels, lang)
}

/** The paragraph that a block is or is an item of, with the item's labels from the outside in; null for neither. */
export function paragraphOf(
  block: Named,
  blockOf: (key: BlockKey) => Named | undefined,
): { readonly number: number; readonly labels: readonly string[] } | null {
  const labels: string[] = []
  let current: Named | undefined = block
  while (current !== undefined && current.kind === 'item') {
    // A bullet has no label; what it hangs on is the closest place that can be named.
    if (current.label !== null) labels.unshift(current.label)
    current = current.parent === null ? undefined : blockOf(current.parent)
  }
  const number = current?.kind === 'paragraph' ? current.number : null
  return number === null ? null : { number, labels }
}

function headingReference(block: Named, blockOf: (key: BlockKey) => Named | undefined, lang: Lang): string {
  const parts: string[] = []
  let current: Named | undefined = block
  while (current !== undefined) {
    const printed = (current.printed[lang] ?? '').trim().replace(/[.．、。]$/, '')
    if (printed !== '') parts.unshift(printed)
    current = current.parent === null ? undefined : blockOf(current.parent)
  }
  if (parts.length === 0) return ''
  if (lang === 'en') return `${parts.length === 1 ? 'chap.' : 'sect.'} ${parts.join('.')}`
  return parts.length === 1 ? `第${parts[0]}章` : `第${parts.join('.')}节`
}

/** Several paragraphs in a row: `第24至26段`, `paras. 24-26`; two of them by themselves, `第24和25段`. */
export function paragraphsReference(first: number, last: number, lang: Lang): string {
  if (first === last) return paragraphReference(first, [], lang)
  if (last === first + 1) return lang === 'zh' ? `第${first}和${last}段` : `paras. ${first} and ${last}`
  return lang === 'zh' ? `第${first}至${last}段` : `paras. ${first}-${last}`
}
