/** What a file that comes back says of one comment, whichever program has written it. */
import type { Anchor, AnnotationKind, AnnotationStatus, Colour } from '../model/annotation.ts'

export type ReturnedReply = {
  /** Id of the annotation or reply as the file has it; null where it has none that we gave. */
  readonly id: string | null
  /** Tells it from every other of the file, the same each time that the file is read. */
  readonly identity: string
  /** Lines ended by `\n`. */
  readonly text: string
  readonly author: string
  /** ISO 8601 in UTC with milliseconds; null where the file does not say. */
  readonly created: string | null
  readonly modified: string | null
}

export type ReturnedComment = ReturnedReply & {
  readonly kind: AnnotationKind
  /** Of a new one. */
  readonly tags: readonly string[]
  /** Null where it is none of ours, or the format has none. */
  readonly colour: Colour | null
  /** Null where the file says nothing of it. */
  readonly status: AnnotationStatus | null
  /** Where it hangs, as far as the file itself tells; in reading order. */
  readonly anchors: readonly Anchor[]
  /** Of a known one that was put on other words: all its anchors now; null for one that was not. */
  readonly moved: readonly Anchor[] | null
  /** The words it stands on, for those that no block is known of. */
  readonly quote: string
  readonly replies: readonly ReturnedReply[]
}

/** A file that we exported and somebody has commented since. */
export type ReturnedFile = {
  /** The exchange file that the export put into it. */
  readonly set: unknown
  readonly comments: readonly ReturnedComment[]
  /** When the file was last saved; programs that date no edits still date the file. Null where it does not say. */
  readonly saved: string | null
}
