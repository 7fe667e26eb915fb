/** How like its words an annotation is placed. */
import type { Placement } from '../../shared/model/placement.ts'

/** The lowest score of the anchors that are only alike, as a percentage; null when none is. */
export function likeness(placements: readonly Placement[]): number | null {
  const scores = placements.flatMap((one) => (one.state === 'approximate' ? [one.score] : []))
  return scores.length === 0 ? null : Math.floor(Math.min(...scores) * 100)
}
