/** Annotations: what a reader adds to a report, and where it hangs. */
import type { AnnotationId, BlockKey, LayerId, ReplyId, ReportId } from './ids.ts'
import type { Lang } from './report.ts'

export type Colour = 'amber' | 'mint' | 'sky' | 'rose' | 'violet'

export const colours: readonly Colour[] = ['amber', 'mint', 'sky', 'rose', 'violet']

/**
 * `highlight` and `underline` mark words. `note`, `bookmark` and `question` (of an exercise) hang on words or on a
 * whole block, in both languages.
 */
export type AnnotationKind = 'highlight' | 'underline' | 'note' | 'bookmark' | 'question'

export const annotationKinds: readonly AnnotationKind[] = [
  'highlight',
  'underline',
  'note',
  'bookmark',
  'question',
]

/** Whether a comment still waits for an answer. */
export type AnnotationStatus = 'open' | 'resolved'

export const annotationStatuses: readonly AnnotationStatus[] = ['open', 'resolved']

/** Longest note, in UTF-16 units: a pasted report of 1 MB is still a note. */
export const noteLimit = 2_000_000

/** Words in one block of one edition. Survives the absence of its report: address, offsets and quote are all here. */
export type TextAnchor = {
  readonly key: BlockKey
  readonly lang: Lang
  /** UTF-16 offsets in the block's stored text, `[start, end)`. */
  readonly start: number
  readonly end: number
  /** The words themselves, and about 32 to 128 units before and after, as far as the block has them (W3C TextQuoteSelector). */
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Of the block's whole text in that language when the mark was made (`hashText`); empty when that is not known. */
  readonly hash: string
}

/** A whole block, whatever the language; known again by its text in one of them. */
export type BlockAnchor = {
  readonly key: BlockKey
  readonly lang: null
  /** The language whose text is remembered: Chinese, where the block has it. */
  readonly textLang: Lang
  /** The block's opening words, up to 200 units; empty when they are not known. */
  readonly exact: string
  /** Of the block's whole text in `textLang`; empty when that is not known. */
  readonly hash: string
}

/**
 * One target of an annotation, in the annotation's report. A selection over several blocks gives one anchor for each,
 * in reading order; a mark in both languages has anchors in both.
 */
export type Anchor = TextAnchor | BlockAnchor

/** An answer to an annotation; replies have no replies. */
export type Reply = {
  readonly id: ReplyId
  /** Markdown, as typed. */
  readonly note: string
  readonly author: string
  /** ISO 8601, UTC. */
  readonly created: string
  readonly modified: string
}

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
  readonly layer: LayerId
  readonly status: AnnotationStatus
  /** Oldest first. */
  readonly replies: readonly Reply[]
  /** ISO 8601, UTC; `modified` is never before `created`, wherever the clock stood. */
  readonly created: string
  readonly modified: string
}

/** What the reader gives to make an annotation; id and times are the service's, the layer is the active one if none is named. */
export type AnnotationDraft = Pick<Annotation, 'report' | 'kind' | 'anchors' | 'colour' | 'note' | 'tags'> & {
  readonly author?: string
  readonly layer?: LayerId
}

/** What can be changed afterwards, of one annotation or of many at once. */
export type AnnotationChange = Partial<
  Pick<Annotation, 'kind' | 'anchors' | 'colour' | 'note' | 'tags' | 'layer' | 'status'>
> & {
  /** For many: tags that each is to have, and not to have. */
  readonly addTags?: readonly string[]
  readonly removeTags?: readonly string[]
}

export function isTextAnchor(anchor: Anchor): anchor is TextAnchor {
  return anchor.lang !== null
}
