/** All that one exported file is made from: read from the stores once, then pure functions write it. */
import type { Block, FootnoteMark } from '../model/block.ts'
import type { ExportRequest } from '../model/export.ts'
import type { Layer } from '../model/layer.ts'
import type { PlacedAnnotation } from '../model/placement.ts'
import type { EditionStatus, Lang, Report } from '../model/report.ts'
import type { Term } from '../model/term.ts'
import type { PrintDocument } from './pdf/pdf-types.ts'

export type ExportSource = {
  /** What was asked for; of its reports this file holds those of `reports`. */
  readonly request: ExportRequest
  readonly reports: readonly ExportedReport[]
  /** The glossary's terms that occur in these reports, in its order; only for TBX. */
  readonly terms: readonly Term[]
  /** In the reader's order: those that the annotations are in, and no others. */
  readonly layers: readonly Layer[]
  /** The same annotations as an exchange file (docs/annotation-format.md), for formats that carry one; else null. */
  readonly set: string | null
  /** Text of the reader's own template; null for one of ours. */
  readonly template: string | null
  /** ISO 8601, UTC. */
  readonly now: string
  /** The same day as it is printed, in the interface's language. */
  readonly date: string
  /** Of the app. */
  readonly version: string
}

export type ExportedReport = {
  readonly report: Report
  readonly editions: readonly ExportedEdition[]
  /** The whole report, for addresses and citations. */
  readonly text: readonly Block[]
  /** Those in scope, in reading order. */
  readonly blocks: readonly Block[]
  /** Of the blocks in scope. */
  readonly footnoteMarks: readonly FootnoteMark[]
  /** Those in scope that pass the filter, in text order, the unplaced last. */
  readonly annotations: readonly PlacedAnnotation[]
}

export type ExportedEdition = {
  readonly lang: Lang
  readonly status: EditionStatus
  /** Of its text (`editionHash`); null when it cannot be read. */
  readonly sha256: string | null
}

/** One file that an export has made, not yet on disk. */
export type ExportedDocument = {
  /** A text is written as UTF-8. */
  readonly bytes: Uint8Array | string
  readonly annotations: number
  readonly unplaced: number
  /** Null for a format without pages. */
  readonly pages: number | null
}

/** What a writer is given to do its work with. */
export type ExportTools = {
  readonly print: (document: PrintDocument) => Promise<Uint8Array>
  /** 0 to 1 of this file. */
  readonly onProgress: (stage: 'layout' | 'print' | 'annotate', fraction: number) => void
}
