/** Two reports by sections: which section of one treats what a section of the other treats. */
import type { Block } from '../model/block.ts'
import { wholeBlock } from './compared.ts'
import type { Compared, ComparedSide } from './compared.ts'
import { likenessOf } from './section-likeness.ts'
import { sectionsOf } from './sections.ts'
import type { Section } from './sections.ts'

/** Least likeness of two sections that treat the same, 0 to 1: read off the pairs of the bundled reports. */
const leastLikeness = 0.16

/**
 * In the order of the left report, then what only the right one has. Each section stands in one item: the likest two
 * belong together first. A heading with nothing but headings under it is no section.
 */
export function compareSections(left: readonly Block[], right: readonly Block[]): readonly Compared[] {
  const steps = sectionsInSteps(left, right)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same in steps of a few milliseconds: a window may rest between them. */
export function* sectionsInSteps(
  left: readonly Block[],
  right: readonly Block[],
): Generator<undefined, readonly Compared[]> {
  const [ours, theirs] = [sectionsOf(left), sectionsOf(right)]
  const partners = yield* pairSections(ours, theirs)
  const taken = new Set(partners.values())
  return [
    ...ours.map((section) => {
      const partner = partners.get(section)
      return {
        id: `${section.heading.key} ${partner?.heading.key ?? ''}`,
        left: sideOf(section),
        right: partner === undefined ? null : sideOf(partner),
      }
    }),
    ...theirs
      .filter((section) => !taken.has(section))
      .map((section) => ({ id: ` ${section.heading.key}`, left: null, right: sideOf(section) })),
  ]
}

function sideOf({ heading, body }: Section): ComparedSide {
  return { name: heading.text, blocks: body.map(({ key }) => wholeBlock(key)) }
}

function* pairSections(
  left: readonly Section[],
  right: readonly Section[],
): Generator<undefined, ReadonlyMap<Section, Section>> {
  const likeness = yield* likenessOf(left, right)
  const likely: { readonly ours: Section; readonly theirs: Section; readonly like: number }[] = []
  for (const ours of left) {
    for (const theirs of right) {
      const like = likeness(ours, theirs)
      if (like >= leastLikeness) likely.push({ ours, theirs, like })
    }
    yield
  }
  const partners = new Map<Section, Section>()
  const taken = new Set<Section>()
  for (const { ours, theirs } of likely.toSorted((a, b) => b.like - a.like)) {
    if (partners.has(ours) || taken.has(theirs)) continue
    partners.set(ours, theirs)
    taken.add(theirs)
  }
  return partners
}
