/** Where a panel stands beside a thing: inside its room, and off what it is not to cover. */

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

export type BesideOptions = {
  readonly width: number
  readonly height: number
  /** What the panel belongs to. */
  readonly target: Box
  /** Preferred side. The other one is taken when there is no room, or when it covers less of what is to be avoided. */
  readonly side: 'below' | 'above'
  /** The panel stays inside of it, some pixels from its edges. */
  readonly room: Box
  readonly avoid: readonly Box[]
  /** Column that the panel stands beside, where there is room there and none on its preferred side. */
  readonly column?: Box | null | undefined
}

const gap = 6
/** Pixels kept free at the edges of the room. */
export const margin = 8

type Corner = { readonly left: number; readonly top: number }

export function besideOf(options: BesideOptions): Corner {
  const { width, height, target, side, room, avoid } = options
  const middle = (target.left + target.right) / 2 - width / 2
  const left = clamp(middle, room.left + margin, room.right - width - margin)
  const tops = { below: target.bottom + gap, above: target.top - gap - height }
  const fits = (top: number): boolean => top >= room.top + margin && top + height <= room.bottom - margin
  const covers = (top: number): number =>
    avoid.filter((box) => overlaps(box, { left, top, right: left + width, bottom: top + height })).length
  const aside = fits(tops[side]) ? null : besideColumn(options)
  if (aside !== null) return aside
  const other = side === 'below' ? 'above' : 'below'
  const better = fits(tops[other]) && (!fits(tops[side]) || covers(tops[other]) < covers(tops[side]))
  const top = clamp(tops[better ? other : side], room.top + margin, room.bottom - height - margin)
  return { left, top }
}

/** After the column, else before it; null where neither has room. */
function besideColumn({ width, height, target, room, column }: BesideOptions): Corner | null {
  if (column === undefined || column === null) return null
  const left = [column.right + gap, column.left - gap - width].find(
    (at) => at >= room.left + margin && at + width <= room.right - margin,
  )
  return left === undefined
    ? null
    : { left, top: clamp(target.top, room.top + margin, room.bottom - height - margin) }
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
