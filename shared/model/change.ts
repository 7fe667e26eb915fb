/** What the window is told when something has changed. */
import type { ReportId } from './ids.ts'

/** A change that views must read again for. */
export type Change = {
  readonly domain:
    | 'annotations'
    | 'layers'
    | 'notebook'
    | 'settings'
    | 'library'
    | 'sharing'
    | 'assignments'
    | 'terms'
    | 'subjects'
  readonly report: ReportId | null
}
