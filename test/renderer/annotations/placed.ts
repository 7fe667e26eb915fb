/** Annotations for tests of the page, placed as the services place them. */
import fc from 'fast-check'
import { describeAnchor, describeBlock } from '../../../shared/anchor/describe.ts'
import { resolveAnchor } from '../../../shared/anchor/resolve.ts'
import { hashText } from '../../../shared/anchor/text-hash.ts'
import type { Anchor, Annotation } from '../../../shared/model/annotation.ts'
import { annotationKinds, colours } from '../../../shared/model/annotation.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { PlacedAnnotation } from '../../../shared/model/placement.ts'
import type { Lang } from '../../../shared/model/report.ts'
import { texts, unicri2024 } from '../fixture.ts'

export const blocks: readonly Block[] = texts.get(unicri2024)?.blocks ?? []
export const blockOf = (key: BlockKey): Block | undefined => blocks.find((block) => block.key === key)
export const indexOf = (key: BlockKey): number | undefined => {
  const at = blocks.findIndex((block) => block.key === key)
  return at < 0 ? undefined : at
}

/** `given` against the blocks as `now` has them. */
export function placed(given: Annotation, now = blockOf): PlacedAnnotation {
  return { ...given, placements: given.anchors.map((anchor) => placementOf(anchor, now(anchor.key))) }
}

function placementOf(anchor: Anchor, block: Block | undefined) {
  if (block === undefined) return resolveAnchor(anchor, null)
  const { text } = block
  const hash = { zh: hashText(text.zh ?? ''), en: hashText(text.en ?? '') }
  return resolveAnchor(anchor, { text, hash })
}

/** The first place of the words in a block. */
export function anchorOn(key: string, lang: Lang, words: string): Anchor {
  const text = blockOf(key as BlockKey)?.text[lang] ?? ''
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no “${words}” in ${key}`)
  return describeAnchor(text, { key: key as BlockKey, lang, start, end: start + words.length })
}

export function annotationOn(
  id: string,
  anchors: readonly Anchor[],
  rest: Partial<Annotation> = {},
): PlacedAnnotation {
  return placed({
    id: id as AnnotationId,
    report: unicri2024,
    kind: 'highlight',
    anchors,
    colour: 'amber',
    note: '',
    tags: [],
    author: 'Reviewer',
    layer: ownLayer,
    status: 'open',
    replies: [],
    created: '2026-01-10T00:00:00Z',
    modified: '2026-01-10T00:00:00Z',
    ...rest,
  })
}

/** One annotation on some block of the fixture. */
export const anyAnnotation: fc.Arbitrary<PlacedAnnotation> = fc
  .record({
    id: fc.uuid(),
    at: fc.nat(blocks.length - 1),
    lang: fc.constantFrom('zh' as const, 'en' as const),
    start: fc.nat(8),
    kind: fc.constantFrom(...annotationKinds),
    whole: fc.boolean(),
    colour: fc.constantFrom(...colours),
    day: fc.integer({ min: 10, max: 28 }),
  })
  .map(({ id, at, lang, start, kind, whole, colour, day }) => {
    const block = blocks[at] as Block
    const text = block.text[lang] ?? ''
    const from = Math.min(start, text.length - 1)
    const anchor = whole
      ? describeBlock(block)
      : describeAnchor(text, { key: block.key, lang, start: from, end: from + 1 })
    const time = `2026-01-${day}T00:00:00Z`
    return annotationOn(id, [anchor], { kind: whole ? 'note' : kind, colour, created: time, modified: time })
  })

export const anyAnnotations = fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, maxLength: 20 })
