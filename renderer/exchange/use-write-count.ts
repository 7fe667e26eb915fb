/** How many annotations a file would hold. */
import type { LayerId, ReportId } from '../../shared/model/ids.ts'
import { client } from '../client.ts'
import { useLayers } from '../layers/index.ts'
import { useQuery } from '../use-query.ts'
import type { WriteChoice } from './write-choice.ts'

export type WriteCount = {
  /** Null until it is known. */
  readonly total: number | null
  /** Reports and layers that are not left out. */
  readonly reports: readonly ReportId[]
  readonly layers: readonly LayerId[]
  readonly byReport: readonly { readonly report: ReportId; readonly count: number }[]
}

type Counts = Readonly<Record<string, number>>

export function useWriteCount({ leftReports, leftLayers }: WriteChoice, first: Counts): WriteCount {
  const { all } = useLayers()
  const counts = useQuery(() => client.annotations.counts(), [], { domain: 'annotations' }).value ?? first
  const byReport = Object.entries(counts)
    .map(([report, count]) => ({ report: report as ReportId, count }))
    .filter(({ count }) => count > 0)
  const reports = byReport.map(({ report }) => report).filter((report) => !leftReports.includes(report))
  const layers = all.map(({ id }) => id).filter((layer) => !leftLayers.includes(layer))
  const inReports = byReport
    .filter(({ report }) => !leftReports.includes(report))
    .reduce((sum, { count }) => sum + count, 0)
  const inLayers = all
    .filter(({ id }) => !leftLayers.includes(id))
    .reduce((sum, { annotations }) => sum + annotations, 0)

  // Only when both are narrowed does it take reading the annotations themselves.
  const narrowed = leftReports.length > 0 && leftLayers.length > 0
  const read = useQuery(
    () => (narrowed ? countRead(reports, layers) : Promise.resolve(0)),
    [narrowed ? [...reports, '', ...layers].join(' ') : ''],
    { domain: 'annotations' },
  )
  const total = narrowed ? read.value : leftLayers.length > 0 ? inLayers : inReports
  return { total, reports, layers, byReport }
}

async function countRead(reports: readonly ReportId[], layers: readonly LayerId[]): Promise<number> {
  const chosen = new Set(layers)
  const lists = await Promise.all(reports.map((report) => client.annotations.list(report)))
  return lists.flat().filter(({ layer }) => chosen.has(layer)).length
}
