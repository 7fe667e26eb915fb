/** Counts the uses of wordings and keeps where they are. */
import type { TextRange } from '../model/block.ts'
import type { FindingPlace, UsedForm } from '../model/consistency.ts'
import type { BlockKey, ReportId } from '../model/ids.ts'
import type { Lang } from '../model/report.ts'

export type UseCount = {
  readonly add: (where: Omit<FindingPlace, 'ranges'>, range: TextRange) => void
  readonly used: () => Omit<UsedForm, 'text'>
  readonly reports: () => ReadonlySet<ReportId>
}

type OpenPlace = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly lang: Lang
  readonly ranges: TextRange[]
}

/** Uses of one block are to be added one after the other, in text order. */
export function countUses(): UseCount {
  const places: OpenPlace[] = []
  const reports = new Set<ReportId>()
  let count = 0
  return {
    add({ report, key, lang }, range) {
      const last = places.at(-1)
      if (last?.report === report && last.key === key && last.lang === lang) last.ranges.push(range)
      else places.push({ report, key, lang, ranges: [range] })
      reports.add(report)
      count += 1
    },
    used: () => ({ count, places }),
    reports: () => reports,
  }
}
