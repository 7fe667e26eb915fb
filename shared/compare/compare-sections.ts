/** Two reports by sections: which section of one treats what a section of the other treats. */
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import { grouped } from '../grouped.ts'
import { wholeBlock } from './compared.ts'
import type { Compared, ComparedSide } from './compared.ts'
import { likenessOf } from './section-likeness.ts'

/** A heading with the text that stands right under it, up to the next heading of any level. */
export type Section = { readonly heading: Block; readonly body: readonly Block[] }

/** Least likeness of two sections that treat the same, 0 to 1: read off the pairs of the bundled reports. */
const leastLikeness = 0.16

/**
 * In the order of the left report, then what only the right one has. Each section stands in one item: the likest two
 * belong together first. A heading with nothing but headings under it is no section.
 */
export function compareSections(left: readonly Block[], right: readonly Block[]): readonly Compared[] {
  const [ours, theirs] = [sectionsOf(left), sectionsOf(right)]
  const partners = pairSections(ours, theirs)
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

export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const byKey = new Map(blocks.map((block) => [block.key, block]))
  const headingOf = (block: Block): BlockKey | null => {
    let above = block.parent
    while (above !== null && byKey.get(above)?.kind !== 'heading') above = byKey.get(above)?.parent ?? null
    return above
  }
  const texts = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item')
  return Array.from(grouped(texts, headingOf), ([key, body]) => ({ key, body })).flatMap(({ key, body }) => {
    const heading = key === null ? undefined : byKey.get(key)
    return heading === undefined ? [] : [{ heading, body }]
  })
}

function pairSections(left: readonly Section[], right: readonly Section[]): ReadonlyMap<Section, Section> {
  const likeness = likenessOf(left, right)
  const candidates = left
    .flatMap((ours) => right.map((theirs) => ({ ours, theirs, like: likeness(ours, theirs) })))
    .filter(({ like }) => like >= leastLikeness)
    .toSorted((a, b) => b.like - a.like)
  const partners = new Map<Section, Section>()
  const taken = new Set<Section>()
  for (const { ours, theirs } of candidates) {
    if (partners.has(ours) || taken.has(theirs)) continue
    partners.set(ours, theirs)
    taken.add(theirs)
  }
  return partners
}
