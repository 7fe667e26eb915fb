/** Headings of reports, for the words over the rows: read once, kept while the screen and the library stay. */
import type { Heading } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { client } from '../client.ts'
import { headingName } from '../heading-path.ts'
import { useQuery } from '../use-query.ts'

export type Headings = ReadonlyMap<BlockKey, Heading>

/** Null until they are known. */
export function useHeadings(report: ReportId): Headings | null {
  return useQuery(
    async () => new Map((await client.library.headings(report)).map((heading) => [heading.key, heading])),
    [report],
    { domain: 'library' },
  ).value
}

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
