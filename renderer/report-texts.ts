/** Texts of reports for the lists that only look something up in them: read once, kept while the library stays. */
import type { ReportText } from '../shared/model/block.ts'
import type { ReportId } from '../shared/model/ids.ts'
import { client } from './client.ts'
import { useQuery } from './use-query.ts'
import type { Query } from './use-query.ts'

export type ReportTexts = ReadonlyMap<ReportId, ReportText>

const texts = new Map<ReportId, Promise<ReportText>>()

function readText(report: ReportId): Promise<ReportText> {
  const kept = texts.get(report)
  if (kept !== undefined) return kept
  const reading = client.library.text(report)
  texts.set(report, reading)
  // A failed reading is no answer for the next one who asks.
  reading.catch(() => texts.delete(report))
  return reading
}

/** To be called when the library has changed. */
export function forgetReportTexts(): void {
  texts.clear()
}

/** Texts of the given reports; a report whose text cannot be read is left out. */
export function useReportTexts(reports: readonly ReportId[]): Query<ReportTexts> {
  return useQuery(
    async () => {
      const read = await Promise.allSettled(
        reports.map(async (report) => [report, await readText(report)] as const),
      )
      return new Map(read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
    },
    [reports.join(' ')],
    { domain: 'library' },
  )
}
