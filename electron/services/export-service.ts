/** Use cases of exporting: files in the formats of other programs, and a look at the PDF beforehand. */
import { join, resolve } from 'node:path'
import type { Services } from '../../shared/api.ts'
import { isOneFile } from '../../shared/model/export.ts'
import type { ExportRequest } from '../../shared/model/export.ts'
import type { Dependencies } from './dependencies.ts'
import { suggestedName } from './export/export-tasks.ts'
import type { ExportTaskName, ExportTasks, WriteTask } from './export/export-tasks.ts'
import { reportOf, summarise } from './export/gather.ts'
import type { ExportStores } from './export/gather.ts'
import { copyTemplate, listTemplates } from './export/templates.ts'

/** How long an open dialog is believed to lead to an export, in milliseconds: a page that reloads does not say so. */
const patience = 10 * 60_000

export function createExportService(deps: Dependencies): Services['exporting'] {
  const { host } = deps
  const stores = exportStores(deps)
  const writing = new Set<AbortController>()
  /** The last one asked for. */
  let looking: AbortController | null = null
  /** Only what was exported is shown in its folder: the page cannot point the system at other files. */
  const exported = new Set<string>()

  /** Lets go what is ready for the next export. */
  let letGo: (() => void) | null = null
  let forgotten: NodeJS.Timeout | undefined
  const release = (): null => {
    clearTimeout(forgotten)
    letGo?.()
    letGo = null
    return null
  }

  const run = async <Name extends ExportTaskName>(
    name: Name,
    task: ExportTasks[Name]['task'],
    cancel: AbortController,
  ): Promise<ExportTasks[Name]['result']> => {
    // The window that prints opens while the notebook is being read; a look prints too.
    const letPrinterGo = prints(task) ? host.keepPrinter() : undefined
    try {
      return await host.runExportTask(stores, name, task, {
        signal: cancel.signal,
        print: (document) => host.print(document, cancel.signal),
        onProgress: (progress) => {
          if (name === 'write') host.sendEvent('exportProgress', progress)
        },
      })
    } finally {
      letPrinterGo?.()
    }
  }

  return {
    async write(request) {
      const target = await chooseTarget(deps, request)
      if (target === null) return null
      const cancel = new AbortController()
      writing.add(cancel)
      try {
        const files = await run('write', { request, target }, cancel)
        for (const { file } of files) exported.add(file)
        return files
      } finally {
        writing.delete(cancel)
      }
    },
    async preview(request) {
      looking?.abort()
      const cancel = new AbortController()
      looking = cancel
      return await run('preview', request, cancel)
    },
    prepare() {
      clearTimeout(forgotten)
      forgotten = setTimeout(release, patience).unref()
      letGo ??= host.keepExporter(stores)
      return null
    },
    release,
    summary: (request) => summarise(stores, request),
    templates: () => listTemplates(stores.templates),
    copyTemplate: async (name) => {
      const { template, file } = await copyTemplate(stores.templates, name)
      host.showInFolder(file)
      return template
    },
    cancel() {
      for (const controller of writing) controller.abort()
      looking?.abort()
      return null
    },
    showInFolder(file) {
      if (exported.has(file)) host.showInFolder(file)
      return null
    },
  }
}

export function exportStores({ packs, notebook, now, host }: Dependencies): ExportStores {
  return { packs, notebook, now, version: host.versions.app, templates: join(host.dataFolder, 'templates') }
}

function prints(task: WriteTask | ExportRequest): boolean {
  return !('request' in task) || task.request.format === 'pdf'
}

async function chooseTarget(
  deps: Dependencies,
  request: WriteTask['request'],
): Promise<WriteTask['target'] | null> {
  // An unknown report is told before any dialog.
  const reports = request.reports.map((id) => ({ report: reportOf(deps, id) }))
  if (!isOneFile(request)) {
    const folder = await deps.host.chooseFolder()
    return folder === null ? null : { folder: resolve(folder) }
  }
  const file = await deps.host.chooseSavePath(suggestedName({ request, reports }))
  return file === null ? null : { file: resolve(file) }
}
