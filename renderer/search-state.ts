/** What the search screen asks: the words, and what narrows the answer. */
import type { BlockKind } from '../shared/model/block.ts'
import type { ReportId } from '../shared/model/ids.ts'
import type { Lang } from '../shared/model/report.ts'

export type SearchFilters = {
  readonly lang: Lang | null
  readonly report: ReportId | null
  readonly kind: BlockKind | null
}

export type SearchState = SearchFilters & {
  readonly text: string
  /** Row opened last, `report key`; null before the first. The way back leads to it. */
  readonly opened: string | null
}

export const noSearch: SearchState = { text: '', lang: null, report: null, kind: null, opened: null }
