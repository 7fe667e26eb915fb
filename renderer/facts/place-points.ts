/** Where points of one time stand in the picture, and on which side of them their labels do. */
import type { FactBound } from '../../shared/model/fact.ts'

export type PointSpot = {
  /** Pixels from the left and from the top of the picture. */
  readonly x: number
  readonly y: number
  readonly bound: FactBound
}

export type PlacedPoint = {
  /** Pixels to the right of its time. */
  readonly aside: number
  readonly label: {
    readonly dx: number
    readonly dy: number
    readonly textAnchor: 'start' | 'middle' | 'end'
  }
}

/** Pixels from one middle to the next of dots that would otherwise cover one another: they touch. */
const touching = 12
/** Pixels from a dot to the middle of its label, past the arrow where there is one. */
const near = 18
const pastArrow = 40
const beside = 14
/** Half of a label's height. */
const half = 8

/**
 * Points of one time have one x, but for those that would cover one another: they touch. The highest has its label
 * above, the lowest below as far as there is room over `bottom`, all others have it beside them, towards `middle`.
 */
export function placePoints(
  spots: readonly PointSpot[],
  { bottom, middle }: { readonly bottom: number; readonly middle: number },
): readonly PlacedPoint[] {
  const placed: PlacedPoint[] = []
  for (const x of new Set(spots.map((spot) => spot.x))) {
    const numbers = [...spots.keys()].filter((at) => spots[at]?.x === x)
    const together = numbers.flatMap((at) => spots[at] ?? [])
    const aside = asides(together)
    numbers.forEach((at, nth) => {
      placed[at] = { aside: aside[nth] ?? 0, label: labelOf(together, nth, { bottom, middle }) }
    })
  }
  return placed
}

/** In the order in which they were given. */
function asides(together: readonly PointSpot[]): readonly number[] {
  return together.map((spot) => {
    const crowd = together.filter(({ y }) => Math.abs(y - spot.y) < touching)
    return (crowd.indexOf(spot) - (crowd.length - 1) / 2) * touching
  })
}

function labelOf(
  together: readonly PointSpot[],
  nth: number,
  { bottom, middle }: { readonly bottom: number; readonly middle: number },
): PlacedPoint['label'] {
  const fromTop = [...together.keys()].toSorted(
    (one, other) => (together[one]?.y ?? 0) - (together[other]?.y ?? 0),
  )
  const { x, y, bound } = together[nth] ?? { x: 0, y: 0, bound: null }
  if (nth === fromTop[0])
    return { dx: 0, dy: -(bound === 'at-least' ? pastArrow : near), textAnchor: 'middle' }
  const below = bound === 'at-most' ? pastArrow : near
  if (nth === fromTop.at(-1) && y + below + half < bottom) return { dx: 0, dy: below, textAnchor: 'middle' }
  return x > middle ? { dx: -beside, dy: 0, textAnchor: 'end' } : { dx: beside, dy: 0, textAnchor: 'start' }
}
