/** What a drawing of the world holds. */
import type { Point } from './drawing-space.ts'

export type DrawnArea = {
  /** Alpha-2; `nobody` for land whose status is not settled. */
  readonly code: string
  /** Of an SVG path. */
  readonly path: string
  /** In the middle of its largest part. */
  readonly middle: Point
  /** The longer side of that part. */
  readonly size: number
}

export type WorldDrawing = {
  readonly areas: readonly DrawnArea[]
  /** Paths, as the next two. */
  readonly borders: string
  /** Borders of which the status is not determined. */
  readonly open: string
  readonly graticule: string
}

/** Code of land that is no country's. */
export const nobody = ''
