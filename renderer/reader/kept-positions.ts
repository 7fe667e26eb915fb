/** Reading positions on their way to the notebook: the latest of each report, stored after a moment of rest. */
import type { ReportId } from '../../shared/model/ids.ts'
import { client } from '../client.ts'
import type { PagePosition } from './page-geometry.ts'

const rest = 500
const latest = new Map<ReportId, PagePosition>()
const waiting = new Set<ReportId>()
let timer: ReturnType<typeof setTimeout> | undefined

export function keepPosition(report: ReportId, position: PagePosition): void {
  latest.set(report, position)
  waiting.add(report)
  clearTimeout(timer)
  timer = setTimeout(storePositions, rest)
}

/** Where a report was left since the window opened. */
export function latestPosition(report: ReportId): PagePosition | undefined {
  return latest.get(report)
}

/** Stores at once what waits: the window is about to be hidden or closed. */
export function storePositions(): void {
  clearTimeout(timer)
  for (const report of waiting) {
    const position = latest.get(report)
    if (position === undefined) continue
    const { key, fraction } = position
    // A notebook that cannot be written has been spoken of once; a lost position is not worth another word.
    client.reading.keep({ report, key, fraction }).catch(() => undefined)
  }
  waiting.clear()
}

/** Another notebook has taken the place of the one that these were to go to. */
export function forgetPositions(): void {
  clearTimeout(timer)
  latest.clear()
  waiting.clear()
}
