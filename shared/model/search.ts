/** What a search gives back. */
import type { BlockKind, TextRange } from './block.ts'
import type { BlockKey, ReportId } from './ids.ts'
import type { Lang } from './report.ts'

export type SearchQuery = {
  readonly text: string
  readonly lang?: Lang | undefined
  readonly report?: ReportId | undefined
  readonly kind?: BlockKind | undefined
  /** Most hits to list, 1 to 10,000; `total` counts all whatever it is. */
  readonly limit?: number | undefined
}

export type SearchHit = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly lang: Lang
  /** Every place in `text` that answers the query, in order, without overlap. */
  readonly ranges: readonly TextRange[]
  readonly text: string
  /** The same block in the other language; null when it is not there. */
  readonly pair: string | null
}

export type SearchResult = { readonly total: number; readonly hits: readonly SearchHit[] }
