/** Places that cite something, each block once, report by report. Pure. */
import { grouped } from '../../shared/grouped.ts'
import type { TextRange } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Citing } from '../../shared/model/reference.ts'
import type { Lang } from '../../shared/model/report.ts'

/** A block that cites, and its words in one language. */
export type CitingPlace = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly lang: Lang
  readonly ranges: readonly TextRange[]
}

/** In the order of the library; the words in the wanted language where the block cites in it. */
export function citingPlaces(citing: readonly Citing[], wanted: Lang): readonly CitingPlace[] {
  return [...grouped(citing, ({ report, key }) => `${report} ${key}`).values()].flatMap((here) => {
    const words = here.find(({ lang }) => lang === wanted) ?? here[0]
    if (words === undefined) return []
    const { report, key, lang } = words
    const ranges = here.filter((each) => each.lang === lang).map(({ range }) => range)
    return [{ report, key, lang, ranges }]
  })
}

/**
 * Who cites which block of a report. What is cited as a whole, or at a place that the report has not, is cited at its
 * `first` block.
 */
export function citedBlocks(
  citing: readonly Citing[],
  has: (key: BlockKey) => boolean,
  first: BlockKey | undefined,
): ReadonlyMap<BlockKey, readonly Citing[]> {
  if (first === undefined) return new Map()
  return grouped(citing, ({ place }) => (place !== null && has(place) ? place : first))
}
