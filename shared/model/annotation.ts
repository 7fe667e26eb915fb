/** Annotations: what a reader adds to a report, and where it hangs. */
import type { AnnotationId, BlockKey, ReportId } from './ids.ts'
import type { Lang } from './report.ts'

export type Colour = 'amber' | 'mint' | 'sky' | 'rose' | 'violet'

export const colours: readonly Colour[] = ['amber', 'mint', 'sky', 'rose', 'violet']

/** `highlight`: marks words. `note`: hangs on a whole block, in both languages. */
export type AnnotationKind = 'highlight' | 'note'

/** Words in one block of one edition. Survives the absence of its report: address, offsets and quote are all here. */
export type TextAnchor = {
  readonly key: BlockKey
  readonly lang: Lang
  /** UTF-16 offsets in the block's stored text, `[start, end)`. */
  readonly start: number
  readonly end: number
  /** The words themselves, and up to 32 units before and after (W3C TextQuoteSelector). */
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** A whole block, whatever the language. */
export type BlockAnchor = { readonly key: BlockKey; readonly lang: null }

/** One target of an annotation. A selection over several blocks gives one anchor for each, in reading order. */
export type Anchor = TextAnchor | BlockAnchor

export type Annotation = {
  readonly id: AnnotationId
  readonly report: ReportId
  readonly kind: AnnotationKind
  readonly anchors: readonly Anchor[]
  readonly colour: Colour
  /** Markdown; empty when there is none. Stored as typed, made safe where it is shown. */
  readonly note: string
  readonly tags: readonly string[]
  readonly author: string
  readonly layer: string
  /** ISO 8601, UTC. */
  readonly created: string
  readonly modified: string
}

/** What the reader gives to make an annotation; id and times are the service's. */
export type AnnotationDraft = Pick<Annotation, 'report' | 'kind' | 'anchors' | 'colour' | 'note' | 'tags'> & {
  readonly author?: string
  readonly layer?: string
}

/** What can be changed afterwards. */
export type AnnotationChange = Partial<Pick<Annotation, 'colour' | 'note' | 'tags' | 'anchors'>>

export function isTextAnchor(anchor: Anchor): anchor is TextAnchor {
  return anchor.lang !== null
}
