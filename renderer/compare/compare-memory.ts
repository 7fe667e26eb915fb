/** What the comparison was left with, so that coming back from a place is coming back to it. */
import type { ReportId } from '../../shared/model/ids.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import { yearOf } from '../../shared/model/report.ts'

export const comparisons = ['subjects', 'sections', 'terms', 'facts'] as const
/** What the reports are compared by. */
export type Comparison = (typeof comparisons)[number]

export type CompareView = {
  readonly left: ReportId
  readonly right: ReportId
  /** In which both are read. */
  readonly lang: Lang
  readonly by: Comparison
  /** Id of the item that is shown; null: the first. */
  readonly item: string | null
  /** Only items with these words in their names. */
  readonly words: string
}

/** For as long as the window is open. */
const memories = new WeakMap<object, CompareView>()

/** Null when the library has no two reports. */
export function readMemory(reports: readonly Report[], lang: Lang): CompareView | null {
  const kept = memories.get(window.bridge)
  const has = (id: ReportId) => reports.some((report) => report.id === id)
  if (kept !== undefined && has(kept.left) && has(kept.right)) return kept
  const [left, right] = likelyPair(reports)
  if (left === undefined || right === undefined) return null
  return { left: left.id, right: right.id, lang, by: 'subjects', item: null, words: '' }
}

export function keepMemory(view: CompareView): void {
  memories.set(window.bridge, view)
}

/** Two with the same title, such as a body's reports of several years, the older one first; else the first two. */
function likelyPair(reports: readonly Report[]): readonly Report[] {
  const title = ({ fields }: Report): string => fields.title.en ?? fields.title.zh ?? ''
  for (const [at, report] of reports.entries()) {
    const twin = reports.slice(at + 1).find((other) => title(other) !== '' && title(other) === title(report))
    if (twin !== undefined) return [report, twin].toSorted((a, b) => (yearOf(a) ?? 0) - (yearOf(b) ?? 0))
  }
  return reports.slice(0, 2)
}
