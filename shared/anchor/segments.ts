/** Overlapping ranges over one text, cut into segments that do not overlap. */

/** A stretch of a text, `[start, end)` in UTF-16 units, and what covers it. */
export type Cover<Item> = { readonly start: number; readonly end: number; readonly item: Item }

/** A stretch over which the covering items do not change; each item once, the one that starts first comes first. */
export type Segment<Item> = { readonly start: number; readonly end: number; readonly items: readonly Item[] }

/**
 * Cuts `[0, length)` at every start and end of a cover. The segments come in order, touch, and fill the text.
 * Covers are clipped to the text; empty ones are left out.
 */
export function segments<Item>(length: number, covers: readonly Cover<Item>[]): readonly Segment<Item>[] {
  const waiting = covers
    .map((cover) => ({ ...cover, start: Math.max(0, cover.start), end: Math.min(length, cover.end) }))
    .filter((cover) => cover.start < cover.end)
    .toSorted((a, b) => a.start - b.start)
  const cuts = [...new Set([0, length, ...waiting.flatMap((cover) => [cover.start, cover.end])])]
    .filter((cut) => cut <= length)
    .toSorted((a, b) => a - b)
  const result: Segment<Item>[] = []
  let active: Cover<Item>[] = []
  let next = 0
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    active = active.filter((cover) => cover.end > start)
    for (let cover = waiting[next]; cover !== undefined && cover.start === start; cover = waiting[next]) {
      active.push(cover)
      next += 1
    }
    result.push({ start, end, items: [...new Set(active.map((cover) => cover.item))] })
  }
  return result
}
