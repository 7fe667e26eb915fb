/** Figures of two reports next to each other: the same quantity in one row. */
import type { Fact } from '../model/fact.ts'
import { langs } from '../model/report.ts'
import { foldText } from '../search/fold.ts'

/**
 * Null on a side that does not count it. `like`: one series and one basis, or the same unit of the same thing; and what
 * is projected is not like what has been counted.
 */
export type FactRow = { readonly left: Fact | null; readonly right: Fact | null; readonly like: boolean }

/** What stands on both sides first, in the order of the left; then what only the left has, then the right. */
export function pairFacts(allLeft: readonly Fact[], allRight: readonly Fact[]): readonly FactRow[] {
  const [left, right] = [distinctWords(allLeft), distinctWords(allRight)]
  const taken = new Set<Fact>()
  const rows = left.map((ours): FactRow => {
    const theirs =
      right.find((fact) => !taken.has(fact) && sameSeries(ours, fact)) ??
      right.find((fact) => !taken.has(fact) && sameThing(ours, fact))
    if (theirs === undefined) return { left: ours, right: null, like: false }
    taken.add(theirs)
    const sameBasis = ours.series === null || ours.basis === theirs.basis
    return { left: ours, right: theirs, like: sameBasis && ours.projected === theirs.projected }
  })
  return [
    ...rows.filter((row) => row.right !== null),
    ...rows.filter((row) => row.right === null),
    ...right.filter((fact) => !taken.has(fact)).map((fact) => ({ left: null, right: fact, like: false })),
  ]
}

function sameSeries(one: Fact, other: Fact): boolean {
  return one.series !== null && one.series === other.series
}

/** By more than one word: countries alone may be any countries. */
function sameThing(one: Fact, other: Fact): boolean {
  if (one.series !== null || other.series !== null || one.unit !== other.unit) return false
  if (!one.what.en.includes(' ')) return false
  return langs.every((lang) => foldText(one.what[lang]) === foldText(other.what[lang]))
}

/** A range gives two figures with the same words: these stand once. */
function distinctWords(facts: readonly Fact[]): readonly Fact[] {
  const places = facts.map(({ key, en }) => `${key} ${en.range[0]}`)
  return facts.filter((_, at) => places.indexOf(places[at] ?? '') === at)
}
