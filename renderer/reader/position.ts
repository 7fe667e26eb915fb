/** The reading position: which block lies at the top edge of the page, and how much of it has gone by. */

export type Box = { readonly top: number; readonly height: number }

/** Part of the box above `edge`, 0 to 1. */
export function fractionAbove({ top, height }: Box, edge: number): number {
  if (height <= 0) return 0
  return Math.min(1, Math.max(0, (edge - top) / height))
}

/** How far to scroll down so that `fraction` of the box is above `edge`. */
export function scrollBy({ top, height }: Box, fraction: number, edge: number): number {
  return top + height * fraction - edge
}

/**
 * Index of the box that contains `edge`: the last one that begins at or above it, or the first. Boxes follow each
 * other downwards; `topOf` is asked a logarithmic number of times, since it may make the browser lay out.
 */
export function boxAt(count: number, topOf: (index: number) => number, edge: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    // Half a pixel: the browser rounds where it scrolls to.
    if (topOf(middle) <= edge + 0.5) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
