/** What lies under a point of the page: paint takes no pointer events, so the text is asked. */
import { placeOfPoint } from './selection.ts'
import type { TextPlace } from './selection.ts'

/** Place of the character under the point; null beside the words, at the end of a line or between lines. */
export function placeAtPoint(x: number, y: number): TextPlace | null {
  const at = document.caretPositionFromPoint(x, y)
  if (at === null || !(at.offsetNode instanceof Text)) return null
  const node = at.offsetNode
  // The position is a border between two characters: the point is on the one before it or the one after.
  for (const offset of [at.offset, at.offset - 1]) {
    if (offset < 0 || offset >= node.data.length) continue
    const range = document.createRange()
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    if (contains(range.getBoundingClientRect(), x, y)) return placeOfPoint(node, offset)
  }
  return null
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}
