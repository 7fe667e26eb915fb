/** Use cases of exporting: a marked-up PDF of one report. */
import { resolve } from 'node:path'
import type { ExportProgress, ExportStage, ExportedFile, Services } from '../../shared/api.ts'
import { exportFileName } from '../../shared/export/file-name.ts'
import { pdfReport } from '../../shared/export/pdf-report.ts'
import type { PdfReportSource } from '../../shared/export/pdf-report.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Report } from '../../shared/model/report.ts'
import { AppError } from '../../shared/result.ts'
import type { ExportRequest } from '../../shared/schemas.ts'
import type { Dependencies } from './dependencies.ts'
import { allLayers } from './layers.ts'
import { readLibrary, textOf } from './library.ts'
import { placedAnnotations } from './placing.ts'
import { replaceFile } from './replace-file.ts'

export function createExportService(deps: Dependencies): Services['exporting'] {
  const { host } = deps
  const running = new Set<AbortController>()
  /** Only what was exported is shown in its folder: the page cannot point the system at other files. */
  const exported = new Set<string>()
  return {
    async pdf(request) {
      const file = await host.chooseSavePath(suggestedName(reportOf(deps, request.report), request))
      if (file === null) return null
      const cancel = new AbortController()
      running.add(cancel)
      try {
        const result = await exportPdf(deps, request, file, cancel.signal, (progress) =>
          host.sendEvent('exportProgress', progress),
        )
        exported.add(result.file)
        return result
      } finally {
        running.delete(cancel)
      }
    },
    cancel() {
      for (const controller of running) controller.abort()
      return null
    },
    showInFolder(file) {
      if (exported.has(file)) host.showInFolder(file)
      return null
    },
  }
}

/**
 * Writes the report and all its annotations to `file`, which the window and the command line both name beforehand.
 * Throws `report-not-found`, `export-cancelled`, `export-failed`, `disk-full` or `file-not-writable`; a file that
 * stood there before is unchanged then.
 */
export async function exportPdf(
  deps: Dependencies,
  request: ExportRequest,
  file: string,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportedFile> {
  const { host } = deps
  const enter = (stage: ExportStage, part: number) => {
    if (signal.aborted) throw new AppError('export-cancelled')
    const [from, to] = shares[stage]
    onProgress({ stage, fraction: from + (to - from) * part })
  }

  enter('layout', 0)
  const now = deps.now()
  const { document, frame, marks, info } = pdfReport({
    report: reportOf(deps, request.report),
    text: textOf(deps.packs, request.report),
    ...shownAnnotations(deps, request.report),
    request,
    now,
    date: printedDate(now, request.interfaceLang),
  })

  enter('print', 0)
  const pdf = await host.print(document, signal)

  enter('annotate', 0)
  const printFrame = (pages: number) => host.print(frame(pages), signal)
  const result = await host.annotatePdf({ pdf, marks, info, frame: printFrame }, signal, (part) => {
    if (!signal.aborted) enter('annotate', part)
  })

  enter('write', 0)
  const target = resolve(file)
  await replaceFile(target, result.pdf, signal)
  onProgress({ stage: 'write', fraction: 1 })
  return { file: target, bytes: result.pdf.length, annotations: result.annotations, pages: result.pages }
}

/** What the reader has hidden on the page does not leave the machine with it. */
function shownAnnotations(
  deps: Dependencies,
  report: ReportId,
): Pick<PdfReportSource, 'annotations' | 'layers'> {
  const layers = allLayers(deps.notebook.db)
  const hidden = new Set(layers.filter(({ shown }) => !shown).map(({ id }) => id))
  return {
    annotations: placedAnnotations(deps, report).filter(({ layer }) => !hidden.has(layer)),
    layers: new Map(layers.map((layer) => [layer.id, layer])),
  }
}

/** Part of the whole that each stage is, as measured on reports of 100 pages and less. */
const shares: Readonly<Record<ExportStage, readonly [from: number, to: number]>> = {
  layout: [0, 0.05],
  print: [0.05, 0.45],
  annotate: [0.45, 0.95],
  write: [0.95, 1],
}

function reportOf({ packs }: Dependencies, id: ReportId): Report {
  const report = readLibrary(packs).reports.find((candidate) => candidate.id === id)
  if (report === undefined) throw new AppError('report-not-found', { report: id })
  return report
}

/** The title, the year to tell reports of one title apart, and the languages. */
function suggestedName({ id, fields }: Report, { langs }: ExportRequest): string {
  const title = fields.title[langs[0] ?? 'zh']
  const year = (fields.date ?? fields.sessionStart)?.slice(0, 4)
  const suffix = [...(year === undefined ? [] : [year]), [...new Set(langs)].join('-')].join(' ')
  return exportFileName(title ?? id, suffix, 'pdf')
}

/** The day on the exporting machine's own clock. */
function printedDate(now: string, lang: ExportRequest['interfaceLang']): string {
  const locale = lang === 'zh' ? 'zh-Hans' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(now))
}
