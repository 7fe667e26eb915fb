/** The annotations alone, as the exchange file that other readers of annotations know (docs/annotation-format.md). */
import type { ExportedDocument, ExportSource } from '../export-source.ts'

export function writeSidecar({ set, reports }: ExportSource): ExportedDocument {
  const annotations = reports.flatMap((report) => report.annotations)
  return {
    bytes: set ?? '',
    annotations: annotations.length,
    unplaced: annotations.filter(({ placements }) => placements.every(({ state }) => state === 'unplaced'))
      .length,
    pages: null,
  }
}
