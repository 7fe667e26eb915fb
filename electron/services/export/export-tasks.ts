/** The long work of exporting: it can run in another process than the one that asks for it. */
import { basename, extname, join } from 'node:path'
import { existsSync } from 'node:fs'
import { exportFileName } from '../../../shared/export/file-name.ts'
import type { ExportedReport, ExportSource, ExportTools } from '../../../shared/export/export-source.ts'
import { extensionOf, previewBlocks } from '../../../shared/model/export.ts'
import type {
  ExportPreview,
  ExportProgress,
  ExportRequest,
  ExportedFile,
} from '../../../shared/model/export.ts'
import { AppError } from '../../../shared/result.ts'
import { replaceFile } from '../replace-file.ts'
import { formats } from './formats.ts'
import { gather } from './gather.ts'
import type { ExportStores } from './gather.ts'

export type ExportTasks = {
  readonly write: { readonly task: WriteTask; readonly result: readonly ExportedFile[] }
  readonly preview: { readonly task: ExportRequest; readonly result: ExportPreview }
}

/** `file` for all, or for one file per report a folder that is there. Both absolute. */
export type WriteTask = {
  readonly request: ExportRequest
  readonly target: { readonly file: string } | { readonly folder: string }
}

export type ExportTaskName = keyof ExportTasks

export type ExportControl = {
  readonly signal: AbortSignal
  readonly print: ExportTools['print']
  readonly onProgress: (progress: ExportProgress) => void
}

/**
 * In a process of its own where there is a window. Throws what the task throws, and `export-cancelled` when the signal
 * says so.
 */
export type RunExportTask = <Name extends ExportTaskName>(
  stores: ExportStores,
  name: Name,
  task: ExportTasks[Name]['task'],
  control: ExportControl,
) => Promise<ExportTasks[Name]['result']>

/**
 * Gets ready what the next exports need, so that they begin at once, until the function that it gives back is called.
 * Exports work without it too.
 */
export type KeepExporter = (stores: ExportStores) => () => void

const exportTasks: {
  readonly [Name in ExportTaskName]: (
    stores: ExportStores,
    task: ExportTasks[Name]['task'],
    control: ExportControl,
  ) => Promise<ExportTasks[Name]['result']>
} = { write: writeFiles, preview }

/** Either of them here and now, to its end. */
export const runExportHere: RunExportTask = (stores, name, task, control) =>
  exportTasks[name](stores, task, control)

/**
 * One file after the other, each whole or not at all. Throws what `gather` throws, `format-not-supported`,
 * `export-cancelled`, `export-failed`, `disk-full` and `file-not-writable`: the file that was under way is then as it
 * was, those before it are done.
 */
async function writeFiles(
  stores: ExportStores,
  { request, target }: WriteTask,
  { signal, print, onProgress }: ExportControl,
): Promise<readonly ExportedFile[]> {
  const tell = tellerOf(onProgress)
  tell('layout', 0)
  const sources = await gather(stores, request)
  const written: ExportedFile[] = []
  for (const source of sources) {
    checkCancelled(signal)
    const part = (fraction: number) => (written.length + fraction) / sources.length
    const { bytes: made, ...document } = await formats[request.format](source, {
      print,
      onProgress: (stage, fraction) => tell(stage, part(stageAt(stage, fraction))),
    })
    const file = 'file' in target ? target.file : join(target.folder, freeName(target.folder, source))
    tell('write', part(stageAt('write', 0)))
    const bytes = bytesOf(made)
    await replaceFile(file, bytes, signal)
    written.push({ file, bytes: bytes.length, ...document })
  }
  tell('write', 1)
  return written
}

async function preview(
  stores: ExportStores,
  request: ExportRequest,
  { signal, print, onProgress }: ExportControl,
): Promise<ExportPreview> {
  const tell = tellerOf(onProgress)
  const [source] = await gather(stores, { ...request, format: 'pdf', reports: request.reports.slice(0, 1) })
  checkCancelled(signal)
  if (source === undefined) throw new Error('an export has at least one report')
  const { bytes, pages } = await formats.pdf(shortened(source), {
    print,
    onProgress: (stage, fraction) => tell(stage, stageAt(stage, fraction)),
  })
  const whole = source.reports.every(({ blocks }) => blocks.length <= previewBlocks)
  return { pdf: bytesOf(bytes).toString('base64'), pages: pages ?? 0, whole }
}

function shortened(source: ExportSource): ExportSource {
  return {
    ...source,
    reports: source.reports.map((report) => {
      const blocks = report.blocks.slice(0, previewBlocks)
      if (blocks.length === report.blocks.length) return report
      const keys = new Set(blocks.map(({ key }) => key))
      const annotations = report.annotations.filter(({ anchors }) => anchors.some(({ key }) => keys.has(key)))
      return { ...report, blocks, annotations }
    }),
  }
}

type NamedSource = Pick<ExportSource, 'request'> & {
  readonly reports: readonly Pick<ExportedReport, 'report'>[]
}

/** The title, the year to tell reports of one title apart, and the languages. */
export function suggestedName({ request, reports }: NamedSource): string {
  const { format, langs } = request
  const [first] = reports
  const several = reports.length > 1
  const report = first?.report
  const title = several ? 'Duizhao' : (report?.fields.title[langs[0] ?? 'zh'] ?? report?.id ?? '')
  const year = (report?.fields.date ?? report?.fields.sessionStart)?.slice(0, 4)
  const suffix = [...(year === undefined || several ? [] : [year]), langs.join('-')].join(' ')
  return exportFileName(title, suffix, extensionOf(format))
}

/** What is in the folder already stays: the new file gets a number. */
function freeName(folder: string, source: ExportSource): string {
  const name = suggestedName(source)
  const extension = extname(name)
  const stem = basename(name, extension)
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${extension}`
    if (!existsSync(join(folder, candidate))) return candidate
  }
}

/** Part of a file's work that each stage is, as measured on reports of 100 pages and less. */
const shares: Readonly<Record<ExportProgress['stage'], readonly [from: number, to: number]>> = {
  layout: [0, 0.05],
  print: [0.05, 0.45],
  annotate: [0.45, 0.95],
  write: [0.95, 1],
}

function stageAt(stage: ExportProgress['stage'], fraction: number): number {
  const [from, to] = shares[stage]
  return from + (to - from) * fraction
}

function bytesOf(made: Uint8Array | string): Buffer {
  return typeof made === 'string' ? Buffer.from(made) : Buffer.from(made)
}

function checkCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('export-cancelled')
}

function tellerOf(onProgress: ExportControl['onProgress']) {
  return (stage: ExportProgress['stage'], fraction: number): void => onProgress({ stage, fraction })
}
