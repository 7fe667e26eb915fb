/** Annotations as every format shows them: numbered in text order, with the words they mark, in the names people read. */
import { citation } from '../cite/citation.ts'
import type { Anchor } from '../model/annotation.ts'
import { isTextAnchor } from '../model/annotation.ts'
import type { Block, TextRange } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { PlacedAnnotation, PlacementState } from '../model/placement.ts'
import type { Lang } from '../model/report.ts'
import { authorName, layerName } from '../shown-names.ts'
import type { NameWords } from '../shown-names.ts'
import type { ExportedReport, ExportSource } from './export-source.ts'
import { wholeCharacters } from './whole-characters.ts'

/** One anchor of an annotation, and what it comes to in the text as it is now. */
export type MarkedPlace = {
  readonly anchor: Anchor
  /** Null when the report has no such block, or it is not among those exported. */
  readonly block: Block | null
  /** The words in the block's text of `anchor.lang`, no character cut in two; null for a whole block, and when they are not found. */
  readonly range: TextRange | null
  readonly state: PlacementState
  /** The words as the text has them now, or else as they were marked; empty for a whole block. */
  readonly quote: string
}

export type ExportedMark = {
  /** From 1, through the whole file. */
  readonly number: number
  readonly annotation: PlacedAnnotation
  readonly report: ExportedReport
  /** As people read it; empty when names are left out. */
  readonly author: string
  readonly layer: string
  /** At least one. */
  readonly places: readonly MarkedPlace[]
  /** None of its places is found: it belongs into the list of the unplaced. */
  readonly unplaced: boolean
  /**
   * UN citation of its first place (shared/cite/citation.ts). `edition`: the one that is cited; unless given, that which
   * all its words are in, or else that of the citation's language.
   */
  readonly citation: (lang: Lang, edition?: Lang) => string
  /** Oldest first. */
  readonly replies: readonly ExportedReply[]
}

export type ExportedReply = {
  readonly id: string
  /** Markdown. */
  readonly note: string
  readonly author: string
  /** ISO 8601, UTC. */
  readonly created: string
  readonly modified: string
}

/** In the order of the file: report by report, in text order, the unplaced of each last. */
export function exportedMarks(source: ExportSource, names: NameWords): readonly ExportedMark[] {
  const layers = new Map(source.layers.map((layer) => [layer.id, layer]))
  const { withoutNames } = source.request.options
  const nameOf = (author: string) => (withoutNames ? '' : authorName(author, names))
  const numbered = source.reports.flatMap((report) => {
    const inScope = new Map(report.blocks.map((block) => [block.key, block]))
    const inReport = new Map(report.text.map((block) => [block.key, block]))
    return report.annotations.map((annotation) => {
      const places = placesOf(annotation, inScope)
      const layer = layers.get(annotation.layer)
      return {
        annotation,
        report,
        author: nameOf(annotation.author),
        // A layer without a name would go by its owner's.
        layer:
          layer === undefined
            ? names.ownLayer
            : layerName(withoutNames ? { ...layer, owner: '' } : layer, names),
        places,
        unplaced: isUnplaced(places),
        citation: citedBy(report, annotation.anchors, inReport),
        replies: annotation.replies.map((reply) => ({ ...reply, author: nameOf(reply.author) })),
      }
    })
  })
  return numbered.map((mark, index) => ({ ...mark, number: index + 1 }))
}

/** None of its places is found among the blocks. */
function isUnplaced(places: readonly MarkedPlace[]): boolean {
  return places.every(({ state, block }) => state === 'unplaced' || block === null)
}

/** How many of a report's annotations the list of the unplaced has. */
export function countUnplaced({
  blocks,
  annotations,
}: Pick<ExportedReport, 'blocks' | 'annotations'>): number {
  const inScope = new Map(blocks.map((block) => [block.key, block]))
  return annotations.filter((annotation) => isUnplaced(placesOf(annotation, inScope))).length
}

/** One for each anchor, in their order, among these blocks. */
export function placesOf(
  { anchors, placements }: PlacedAnnotation,
  blocks: ReadonlyMap<BlockKey, Block>,
): readonly MarkedPlace[] {
  return anchors.map((anchor, at) => placeOf(anchor, placements[at], blocks))
}

function placeOf(
  anchor: Anchor,
  placement: PlacedAnnotation['placements'][number] | undefined,
  blocks: ReadonlyMap<BlockKey, Block>,
): MarkedPlace {
  const block = blocks.get(anchor.key) ?? null
  const state = placement?.state ?? 'unplaced'
  if (!isTextAnchor(anchor)) return { anchor, block, range: null, state, quote: '' }
  const text = block?.text[anchor.lang] ?? null
  const found = placement === undefined || placement.state === 'unplaced' ? null : placement.range
  if (text === null || found === null) return { anchor, block, range: null, state, quote: anchor.exact }
  const range = wholeCharacters(text, found)
  return { anchor, block, range, state, quote: text.slice(...range) }
}

function citedBy(
  { report }: ExportedReport,
  anchors: readonly Anchor[],
  blocks: ReadonlyMap<BlockKey, Block>,
): ExportedMark['citation'] {
  const [first] = anchors
  const block = first === undefined ? undefined : blocks.get(first.key)
  const own = anchors.every(({ lang }) => lang === first?.lang) ? (first?.lang ?? null) : null
  return (lang, edition = own ?? lang) => citation(report, block, (each) => blocks.get(each), lang, edition)
}
