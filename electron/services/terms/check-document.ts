/** The findings of a check of terms as a PDF, by way of the pages that exports are printed with. */
import { exportFileName } from '../../../shared/export/file-name.ts'
import type { CheckRequest, ConsistencyCheck } from '../../../shared/model/consistency.ts'
import { checkReport } from '../../../shared/terms/check-report.ts'
import { catalogueIn } from '../../../shared/i18n/catalogue.ts'
import type { Dependencies } from '../dependencies.ts'
import { textOf } from '../library.ts'
import { namedReports } from '../named-reports.ts'
import { printList } from '../print-list.ts'

export function checkFileName({ interfaceLang }: Pick<CheckRequest, 'interfaceLang'>, day: string): string {
  const title = catalogueIn(interfaceLang).t('consistency.file')
  return exportFileName(title, day.slice(0, 10), 'pdf')
}

/** Throws `export-cancelled`, `export-failed`. */
export async function checkDocument(
  stores: Pick<Dependencies, 'packs' | 'notebook' | 'host' | 'now'>,
  request: CheckRequest,
  check: ConsistencyCheck,
  signal: AbortSignal,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> {
  const { packs, host, now } = stores
  const list = checkReport({
    request,
    check,
    reports: namedReports(stores).filter(({ id }) => check.reports.includes(id)),
    blocksOf: (report) => textOf(packs, report).blocks,
    made: now(),
    version: host.versions.app,
  })
  return printList(host, list, signal)
}
