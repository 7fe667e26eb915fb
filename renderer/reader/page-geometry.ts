/** Measures the page: what lies at its top edge, and how far to scroll to have something else there. */
import type { TextRange } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { textNode } from '../annotations/index.ts'
import type { Outline } from './outline.ts'
import { chunkSize } from './outline.ts'
import { boxAt, fractionAbove, scrollBy } from './position.ts'

/** Where the reading is: a block, and the part of it that is above the top edge of the page. */
export type PagePosition = { readonly key: BlockKey; readonly fraction: number }

/** What a jump brings into view; without a range the block comes to the top edge. */
export type Target = PagePosition & { readonly lang?: Lang | null; readonly range?: TextRange | null }

export function rowElement(key: BlockKey): HTMLElement | null {
  return document.getElementById(`row-${key}`)
}

/** The line under the column heads: what is above it has been read. */
export function topEdge(scroller: HTMLElement): number {
  const heads = scroller.querySelector<HTMLElement>('.heads')
  return scroller.getBoundingClientRect().top + (heads?.offsetHeight ?? 0)
}

/** Where the texts are seen: under the column heads, without the scroll bar. */
export function textArea(scroller: HTMLElement): DOMRect {
  const { left, bottom } = scroller.getBoundingClientRect()
  const top = topEdge(scroller)
  return new DOMRect(left, top, scroller.clientWidth, bottom - top)
}

/** Null for a report without blocks. `below`: pixels under the top edge to look at instead. */
export function positionAt(scroller: HTMLElement, outline: Outline, below = 0): PagePosition | null {
  const edge = topEdge(scroller) + below
  const chunks = scroller.getElementsByClassName('chunk')
  const chunkAt = boxAt(chunks.length, (index) => chunks[index]?.getBoundingClientRect().top ?? 0, edge)
  const rows = chunks[chunkAt]?.children
  if (rows === undefined) return null
  const rowAt = boxAt(rows.length, (index) => rows[index]?.getBoundingClientRect().top ?? 0, edge)
  const block = outline.blocks[chunkAt * chunkSize + rowAt]
  const row = rows[rowAt]
  if (block === undefined || row === undefined) return null
  const start = scroller.scrollTop <= 0 && below === 0
  return { key: block.key, fraction: start ? 0 : fractionAbove(row.getBoundingClientRect(), edge) }
}

/** Pixels to scroll down so that the target is where it should be; null when it is not on the page. */
export function distanceTo(scroller: HTMLElement, outline: Outline, target: Target): number | null {
  const row = rowElement(target.key)
  if (row === null) return null
  const first = outline.indexOf(target.key) === 0 && target.fraction === 0
  if (first) return -scroller.scrollTop
  const edge = topEdge(scroller)
  const toBlock = scrollBy(row.getBoundingClientRect(), target.fraction, edge)
  const box =
    target.range == null || target.lang == null ? null : rangeBox(target.key, target.lang, target.range)
  if (box === null) return toBlock
  const bottom = scroller.getBoundingClientRect().bottom
  // The words wanted may be far down in a long paragraph: then they come first, a third of the page down.
  const visible = box.bottom - toBlock <= bottom - 24
  return visible ? toBlock : box.top - (edge + (bottom - edge) / 3)
}

/** Box of words of a text; null when the text is not on the page or not shown. */
export function rangeBox(key: BlockKey, lang: Lang, [start, end]: TextRange): DOMRect | null {
  const node = textNode(key, lang)
  if (node === null) return null
  const range = document.createRange()
  range.setStart(node, Math.min(start, node.data.length))
  range.setEnd(node, Math.min(end, node.data.length))
  const box = range.getBoundingClientRect()
  return box.height === 0 ? null : box
}

/** True when both ends of the box can be seen, or it fills the page. */
export function isInView(scroller: HTMLElement, { top, bottom }: Pick<DOMRect, 'top' | 'bottom'>): boolean {
  const edge = topEdge(scroller)
  const end = scroller.getBoundingClientRect().bottom
  return (top >= edge - 1 && bottom <= end + 1) || (top <= edge && bottom >= end)
}
