/** Where the page is to open for an annotation. Pure. */
import type { ListedAnnotation } from '../../shared/model/placement.ts'
import type { Destination } from '../app-state.ts'

/** At its first words that are found; else at the block that they were in. */
export function destinationOf({ id, report, anchors, placements }: ListedAnnotation): Destination {
  const at = Math.max(
    0,
    placements.findIndex(({ state }) => state !== 'unplaced'),
  )
  const anchor = anchors[at]
  const placement = placements[at]
  const key = anchor?.key ?? ('' as Destination['key'])
  if (anchor === undefined || anchor.lang === null || placement === undefined)
    return { report, key, annotation: id }
  return {
    report,
    key,
    lang: anchor.lang,
    ranges: placement.state === 'unplaced' ? [] : [placement.range],
    annotation: id,
  }
}
