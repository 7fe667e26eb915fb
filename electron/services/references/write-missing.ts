/** The list of missing documents as a file: printed, or as a table. */
import { resolve } from 'node:path'
import type { Services } from '../../../shared/api.ts'
import { exportFileName } from '../../../shared/export/file-name.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import type { MissingRequest, WrittenMissing } from '../../../shared/model/reference.ts'
import { missingDocuments } from '../../../shared/refs/missing-documents.ts'
import { missingFileName, missingPages, missingTable } from '../../../shared/refs/missing-list.ts'
import type { MissingSource } from '../../../shared/refs/missing-list.ts'
import type { Dependencies } from '../dependencies.ts'
import { textOf } from '../library.ts'
import { namedReports } from '../named-reports.ts'
import { printList } from '../print-list.ts'
import { replaceFile } from '../replace-file.ts'
import { citedDocuments, reportsBySymbol } from './link-references.ts'
import { documentReferences } from './report-references.ts'

type Stores = Pick<Dependencies, 'packs' | 'notebook' | 'host' | 'now'>

export function createMissingCalls(stores: Stores): Pick<Services['references'], 'write' | 'cancel'> {
  let writing: AbortController | null = null
  return {
    write: async (request) => {
      const now = stores.now()
      const name = exportFileName(missingFileName(request.interfaceLang), now.slice(0, 10), request.format)
      const path = await stores.host.chooseSavePath(name)
      if (path === null) return null
      writing?.abort()
      const own = new AbortController()
      writing = own
      return write(stores, resolve(path), request, now, own.signal)
    },
    cancel: () => {
      writing?.abort()
      return null
    },
  }
}

/** Throws `disk-full`, `file-not-writable`, `export-cancelled`, `export-failed`; what stood there is unchanged then. */
async function write(
  stores: Stores,
  file: string,
  request: MissingRequest,
  now: string,
  signal: AbortSignal,
): Promise<WrittenMissing> {
  const reports = namedReports(stores)
  const cited = citedDocuments(await documentReferences(stores.packs), reportsBySymbol(reports))
  const source: MissingSource = {
    documents: missingDocuments(cited, request),
    view: request,
    lang: request.interfaceLang,
    reports,
    blocksOf: blocksByReport(stores.packs),
  }
  const bytes = request.format === 'csv' ? new TextEncoder().encode(missingTable(source)) : await pages()
  await replaceFile(file, bytes, signal)
  return { file, bytes: bytes.length, documents: source.documents.length }

  async function pages(): Promise<Uint8Array> {
    const list = missingPages(source, now, stores.host.versions.app)
    return (await printList(stores.host, list, signal)).pdf
  }
}

function blocksByReport(packs: Stores['packs']): MissingSource['blocksOf'] {
  const known = new Map<ReportId, ReadonlyMap<BlockKey, Block>>()
  return (report) => {
    const blocks =
      known.get(report) ?? new Map(textOf(packs, report).blocks.map((block) => [block.key, block]))
    known.set(report, blocks)
    return blocks
  }
}
