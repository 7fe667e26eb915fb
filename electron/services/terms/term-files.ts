/** Files of terms: taken in after a look at what they would do, and written. */
import { resolve } from 'node:path'
import type { Services } from '../../../shared/api.ts'
import { exportFileName } from '../../../shared/export/file-name.ts'
import { tbxText } from '../../../shared/export/data/tbx.ts'
import type { ListedTerm, TermWriteRequest, WrittenTerms } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { termsAsCsv, termsAsTsv } from '../../../shared/terms/write-term-table.ts'
import type { Dependencies } from '../dependencies.ts'
import type { ExchangeTaskName, ExchangeTasks } from '../exchange-tasks.ts'
import { writeExchangeFile } from '../exchange-files.ts'
import { readLibrary } from '../library.ts'
import { knownTerms } from './known-terms.ts'

type TermFileCalls = Pick<Services['terms'], 'choose' | 'plan' | 'take' | 'cancel' | 'write'>

export function createTermFileCalls(deps: Dependencies): TermFileCalls {
  const { host, packs, notebook, now } = deps
  const running = new Set<AbortController>()
  const run = async <Name extends ExchangeTaskName>(
    name: Name,
    task: ExchangeTasks[Name]['task'],
  ): Promise<ExchangeTasks[Name]['result']> => {
    const cancel = new AbortController()
    running.add(cancel)
    try {
      const stores = { packs, notebook, now, version: host.versions.app }
      return await host.runExchangeTask(stores, name, task, {
        signal: cancel.signal,
        onProgress: (progress) => host.sendEvent('termProgress', progress),
      })
    } finally {
      running.delete(cancel)
    }
  }
  return {
    choose: () => host.chooseTermFile(),
    plan: (path) => run('planTerms', path),
    take: (path, sha256) => run('takeTerms', { path, sha256 }),
    cancel: () => {
      for (const controller of running) controller.abort()
      return null
    },
    write: (request) => writeTerms(deps, request),
  }
}

/** Throws `terms-none`, `disk-full`, `file-not-writable`; what stood there before is unchanged then. */
async function writeTerms(deps: Dependencies, request: TermWriteRequest): Promise<WrittenTerms | null> {
  const { which, format, interfaceLang } = request
  const { listed } = await knownTerms(deps)
  const terms = which === 'all' ? listed : listed.filter(({ origin }) => origin !== 'pack')
  if (terms.length === 0) throw new AppError('terms-none')
  const name = interfaceLang === 'zh' ? '术语' : 'Terms'
  const path = await deps.host.chooseSavePath(exportFileName(name, deps.now().slice(0, 10), format))
  if (path === null) return null
  const file = resolve(path)
  const bytes = await writeExchangeFile(file, textOf(deps, request, terms), null)
  return { file, bytes, terms: terms.length }
}

function textOf(
  { packs, host }: Dependencies,
  { format, interfaceLang }: TermWriteRequest,
  terms: readonly ListedTerm[],
): string {
  if (format === 'csv') return termsAsCsv(terms)
  if (format === 'tsv') return termsAsTsv(terms)
  const reports = new Map(readLibrary(packs).reports.map((report) => [report.id, report]))
  return tbxText(terms, { reports, version: host.versions.app, lang: interfaceLang })
}
