/** The year that a report tells of, where a sentence leaves it to the report: a report of 2024 counts what was in 2023. */
import type { Fact } from '../model/fact.ts'
import { yearsOfFact } from './fact-view.ts'

/** How far back a report may look; a year before that is one with which it compares. */
const farthest = 2

/**
 * The year in which more than half of its dated figures are; the report's own year where there is no such year, or it
 * lies too far from that. `facts`: those of the report. Null: nothing tells a year.
 */
export function reportingYear(facts: readonly Fact[], ownYear: number | null): number | null {
  const dated = facts.flatMap((fact) => yearsOfFact(fact)?.[1] ?? [])
  const counts = new Map<number, number>()
  for (const year of dated) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [most] = [...counts].toSorted((one, other) => other[1] - one[1])
  if (most === undefined || most[1] * 2 <= dated.length) return ownYear
  const [year] = most
  return ownYear === null || (year <= ownYear && year >= ownYear - farthest) ? year : ownYear
}
