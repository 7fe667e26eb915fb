/** The app as a whole: what it starts with, and what it is made of. */
import type { ReportText } from './block.ts'
import type { ReportId } from './ids.ts'
import type { ListedLayer } from './layer.ts'
import type { NotebookState } from './notebook.ts'
import type { PackProblem } from './pack.ts'
import type { PlacedAnnotation } from './placement.ts'
import type { Report } from './report.ts'
import type { ReadingPosition, Settings } from './settings.ts'

/** All that the first screen needs, in one call. */
export type StartState = {
  readonly settings: Settings
  /** Interface language for `system`. */
  readonly systemLang: 'zh' | 'en'
  readonly notebook: NotebookState
  readonly packProblems: readonly PackProblem[]
  readonly reports: readonly Report[]
  readonly positions: readonly ReadingPosition[]
  /** Number of annotations of each report that has any. */
  readonly annotationCounts: Readonly<Record<string, number>>
  readonly layers: readonly ListedLayer[]
  /** The report read last, when it is in the library. */
  readonly opened: {
    readonly report: ReportId
    readonly text: ReportText
    readonly annotations: readonly PlacedAnnotation[]
  } | null
}

export type AboutInfo = {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly sqlite: string
  /** Folder of the notebook and packs. */
  readonly dataFolder: string
  /** Components with their licences. */
  readonly licences: readonly { readonly name: string; readonly version: string; readonly licence: string }[]
}
