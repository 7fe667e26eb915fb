/**
 * The process that makes exports, with handles of its own on packs and notebook, so that the window stays responsive.
 * It has the main process print. Killed in the middle of a task, it leaves no half file.
 */
import { isDeepStrictEqual } from 'node:util'
import type { ExportProgress } from '../../shared/model/export.ts'
import type { PrintDocument } from '../../shared/export/pdf/pdf-types.ts'
import { AppError } from '../../shared/result.ts'
import type { Failure } from '../../shared/result.ts'
import { openNotebook } from '../db/open-notebook.ts'
import { openPacks } from '../db/open-pack.ts'
import { answerWith } from '../job-answer.ts'
import { runExportHere } from '../services/export/export-tasks.ts'
import type { ExportTaskName, ExportTasks } from '../services/export/export-tasks.ts'
import type { ExportStores } from '../services/export/gather.ts'
import { preparePdf } from '../services/export/write-pdf.ts'

export type ExportPlaces = {
  /** Files of the packs, in the library's order. */
  readonly packs: readonly string[]
  /** The notebook's. */
  readonly folder: string
  /** Of the app. */
  readonly version: string
  /** Folder of the reader's own. */
  readonly templates: string
}

export type ToExportJob = {
  readonly places: ExportPlaces
  readonly name: ExportTaskName
  readonly task: ExportTasks[ExportTaskName]['task']
}

export type FromExportJob =
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'print'; readonly id: number; readonly document: PrintDocument }

/** Answer to `print`, by its id. */
export type Printed =
  { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly failure: Failure }

const waiting = new Map<number, (printed: Printed) => void>()
let asked = 0

/** Opened once: reports that were read and anchors that were placed are known to the next task. */
let opened: { readonly places: ExportPlaces; readonly stores: ExportStores } | null = null

answerWith<ToExportJob, FromExportJob, ExportPlaces, Printed>(
  async ({ places, name, task }, says) => {
    const print = async (document: PrintDocument): Promise<Uint8Array> => {
      const before = printedBefore(document)
      if (before !== null) return before
      const id = (asked += 1)
      const printed = await new Promise<Printed>((resolve) => {
        waiting.set(id, resolve)
        says({ kind: 'print', id, document })
      })
      if ('failure' in printed) throw new AppError(printed.failure.code, printed.failure.details)
      keepPrinted(document, printed.pdf)
      return printed.pdf
    }
    return await runExportHere(storesAt(places), name, task, {
      signal: new AbortController().signal,
      print,
      onProgress: (progress) => says({ kind: 'progress', progress }),
    })
  },
  {
    onPrepare: async (places) => {
      storesAt(places)
      await preparePdf()
    },
    onMessage: (printed) => {
      waiting.get(printed.id)?.(printed)
      waiting.delete(printed.id)
    },
  },
)

/** What Chromium printed last: the page and its running heads. An export of what was just looked at prints nothing anew. */
let kept: readonly { readonly document: PrintDocument; readonly pdf: Uint8Array }[] = []
/** Prints kept, and the most bytes of one. */
const mostKept = 2
const largestKept = 8_000_000

function printedBefore(document: PrintDocument): Uint8Array | null {
  return kept.find((printed) => isDeepStrictEqual(printed.document, document))?.pdf ?? null
}

function keepPrinted(document: PrintDocument, pdf: Uint8Array): void {
  if (pdf.length <= largestKept) kept = [{ document, pdf }, ...kept].slice(0, mostKept)
}

function storesAt(places: ExportPlaces): ExportStores {
  if (opened !== null && isDeepStrictEqual(opened.places, places)) return opened.stores
  const { packs, folder, version, templates } = places
  const stores = {
    packs: openPacks(packs).packs,
    notebook: openNotebook(folder),
    now: () => new Date().toISOString(),
    version,
    templates,
  }
  opened = { places, stores }
  return stores
}
