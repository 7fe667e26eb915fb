/** Boxes of words of the texts, for what opens beside them. */
import type { TextRange } from '../shared/model/block.ts'
import type { BlockKey } from '../shared/model/ids.ts'
import type { Lang } from '../shared/model/report.ts'
import { textNode } from './annotations/index.ts'

export type PagePoint = { readonly x: number; readonly y: number }
type TextOf = { readonly key: BlockKey; readonly lang: Lang }

/** Box of the words, of the line under the point where they go over several; null when they are not shown. */
export function wordsBox(
  { key, lang }: TextOf,
  [start, end]: TextRange,
  point: PagePoint | null,
): DOMRect | null {
  const node = textNode(key, lang)
  if (node === null || end > node.data.length) return null
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  const under = boxes.find((box) => point !== null && box.top <= point.y && point.y <= box.bottom)
  return under ?? boxes[0] ?? null
}

/** Box of the whole text that the words stand in: with the pop-up beside it, all of it can be read. */
export function columnBox({ key, lang }: TextOf): DOMRect | null {
  return textNode(key, lang)?.parentElement?.getBoundingClientRect() ?? null
}

/** Pixels around the words that still count as on them: the way to the panel leads over its edge. */
const edge = 8

export function isNear({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - edge && x <= right + edge && y >= top - edge && y <= bottom + edge
}
