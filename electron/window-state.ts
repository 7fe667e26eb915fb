/** Where the window stood and how it looked, kept beside the notebook so that it is known before that is open. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const rectangle = v.object({ x: pixels, y: pixels, width: pixels, height: pixels })
const windowState = v.object({
  bounds: v.nullable(rectangle),
  maximized: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
})

/** In screen coordinates. */
export type Rectangle = v.InferOutput<typeof rectangle>
export type WindowState = v.InferOutput<typeof windowState>

export const minimumSize = { width: 720, height: 480 }
const firstSize = { width: 1280, height: 820 }

/** The state of a first start when there is none, or it cannot be read. */
export function readWindowState(file: string): WindowState {
  try {
    return v.parse(windowState, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { bounds: null, maximized: false, theme: 'system' }
  }
}

/** Losing it is no harm, so a failure is not told. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.part`, JSON.stringify(state))
    renameSync(`${file}.part`, file)
  } catch {
    // The next start opens where a first start does.
  }
}

/**
 * Bounds for the next window. The kept ones, if enough of the title bar shows on some display to be dragged by, no
 * larger than that display; without a position otherwise, which centres the window.
 */
export function visibleBounds(kept: Rectangle | null, displays: readonly Rectangle[]): Partial<Rectangle> {
  const display = kept === null ? undefined : displays.find((area) => showsTitleBar(kept, area))
  const area = display ?? displays[0]
  const limit = { width: area?.width ?? firstSize.width, height: area?.height ?? firstSize.height }
  const { width, height } = kept ?? firstSize
  const size = {
    width: Math.max(minimumSize.width, Math.min(width, limit.width)),
    height: Math.max(minimumSize.height, Math.min(height, limit.height)),
  }
  return kept !== null && display !== undefined ? { x: kept.x, y: kept.y, ...size } : size
}

function showsTitleBar(bounds: Rectangle, area: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  return width >= 120 && bounds.y >= area.y && bounds.y <= area.y + area.height - 40
}
