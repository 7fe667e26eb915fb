/** The annotations alone, as the exchange file that other readers of annotations know (docs/annotation-format.md). */
import { placementState } from '../../model/placement.ts'
import type { ExportedDocument, ExportSource } from '../export-source.ts'

export function writeSidecar({ set, reports }: ExportSource): ExportedDocument {
  const annotations = reports.flatMap((report) => report.annotations)
  return {
    bytes: set ?? '',
    annotations: annotations.length,
    unplaced: annotations.filter((annotation) => placementState(annotation) === 'unplaced').length,
    pages: null,
  }
}
