/** Headings of many reports, for the lists that name places or lead to them. */
import type { Heading } from '../shared/model/block.ts'
import type { ReportId } from '../shared/model/ids.ts'
import { client } from './client.ts'
import { useQuery } from './use-query.ts'

export type ReportHeadings = ReadonlyMap<ReportId, readonly Heading[]>

const none: ReportHeadings = new Map()

/** In reading order. A report whose headings cannot be read has none; so have all until they have been read. */
export function useHeadings(reports: readonly ReportId[]): ReportHeadings {
  const query = useQuery(
    async () => {
      const read = await Promise.allSettled(
        reports.map(async (report) => [report, await client.library.headings(report)] as const),
      )
      return new Map(read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
    },
    [reports.join(' ')],
    { domain: 'library', keep: true },
  )
  return query.value ?? none
}
