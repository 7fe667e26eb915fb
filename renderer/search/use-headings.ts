/** Headings of reports, for the words over the rows. */
import type { Heading } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { client } from '../client.ts'
import { headingName } from '../heading-path.ts'
import { useQuery } from '../use-query.ts'

export type Headings = ReadonlyMap<BlockKey, Heading>

/** By report; without those that are not known yet. */
export function useHeadings(reports: readonly ReportId[]): ReadonlyMap<ReportId, Headings> {
  const wanted = [...new Set(reports)].toSorted()
  const known = useQuery(
    async () => {
      const read = wanted.map(async (report) => {
        const headings = await client.library.headings(report)
        return [report, new Map(headings.map((heading) => [heading.key, heading]))] as const
      })
      return new Map(await Promise.all(read))
    },
    [wanted.join(' ')],
    { domain: 'library', keep: true },
  ).value
  return known ?? nothing
}

const nothing: ReadonlyMap<ReportId, Headings> = new Map()

/** `二. 预防和打击… › A. 保护…`, the section's own heading last; empty for none. */
export function sectionPath(headings: Headings, section: BlockKey | null, lang: Lang): string {
  const names: string[] = []
  for (let key = section; key !== null;) {
    const heading = headings.get(key)
    if (heading === undefined) break
    names.unshift(headingName(heading, lang))
    key = heading.parent
  }
  return names.join(' › ')
}
