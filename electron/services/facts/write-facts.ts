/** Facts as a table in a file. */
import { resolve } from 'node:path'
import { exportFileName } from '../../../shared/export/file-name.ts'
import { tableCsv } from '../../../shared/export/matrix/matrix-csv.ts'
import { factTable } from '../../../shared/facts/fact-table.ts'
import { seriesName } from '../../../shared/facts/series.ts'
import type { Fact, FactWriteRequest, WrittenFacts } from '../../../shared/model/fact.ts'
import type { Dependencies } from '../dependencies.ts'
import { replaceFile } from '../replace-file.ts'

/** `listed`: what the request's rows are places in. Throws `disk-full`, `file-not-writable`; nothing has changed then. */
export async function writeFacts(
  { host, now }: Pick<Dependencies, 'host' | 'now'>,
  listed: readonly Fact[],
  { report, rows, format, interfaceLang }: FactWriteRequest,
): Promise<WrittenFacts | null> {
  const title = { zh: '数字', en: 'Figures' }[interfaceLang]
  const time = now()
  const name = exportFileName(report === null ? title : `${title} ${report}`, time.slice(0, 10), format)
  const path = await host.chooseSavePath(name)
  if (path === null) return null
  const facts = rows?.flatMap((row) => listed[row] ?? []) ?? listed
  const table = factTable(facts, (id) => seriesName(id)?.[interfaceLang] ?? id, interfaceLang)
  const file = resolve(path)
  const bytes = format === 'csv' ? new TextEncoder().encode(tableCsv(table)) : await workbook()
  await replaceFile(file, bytes, new AbortController().signal)
  return { file, bytes: bytes.length, facts: facts.length }

  async function workbook(): Promise<Uint8Array> {
    const { workbookOf } = await import('../export/matrix/write-xlsx.ts')
    return workbookOf([table], time, 'A4')
  }
}
