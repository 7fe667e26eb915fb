/** Sections of a report: its headings, each with the text right under it. */
import { grouped } from '../grouped.ts'
import type { Block } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'

/** A heading with the text that stands right under it, up to the next heading of any level. */
export type Section = { readonly heading: Block; readonly body: readonly Block[] }

/** In text order. */
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
