/** The annotations alone, as the exchange file that other readers of annotations know (docs/annotation-format.md). */
import { countUnplaced } from '../exported-mark.ts'
import type { ExportedDocument, ExportSource } from '../export-source.ts'

export function writeSidecar({ set, reports }: ExportSource): ExportedDocument {
  return {
    bytes: set ?? '',
    annotations: sum(reports.map(({ annotations }) => annotations.length)),
    unplaced: sum(reports.map(countUnplaced)),
    pages: null,
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
