/** An annotation whose places the reader has looked at and found right. */
import { reanchor } from '../../shared/anchor/reanchor.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { CurrentReport } from './current-report.ts'
import { placementIn } from './placing.ts'

/**
 * Describes anew every anchor that is found moved or only alike; one that is found exactly, or not at all, stays as it
 * was stored. `report` is the annotation's, null when it is away.
 */
export function confirmedAnnotation(annotation: Annotation, report: CurrentReport | null): Annotation {
  const anchors = annotation.anchors.map((anchor) => {
    const placement = placementIn(report, anchor)
    const text = report?.byKey.get(anchor.key)?.text
    if (text === undefined || placement.state === 'exact' || placement.state === 'unplaced') return anchor
    return reanchor(anchor, { key: anchor.key, range: placement.range }, text) ?? anchor
  })
  return { ...annotation, anchors }
}
