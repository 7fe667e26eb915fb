/** What a card can ask of the page or list that it stands beside. */
import type { AnnotationKind, AnnotationStatus, Colour } from '../../shared/model/annotation.ts'
import type { LayerId, ReplyId } from '../../shared/model/ids.ts'
import type { PlacedAnnotation, Proposal } from '../../shared/model/placement.ts'
import type { EditedPart } from './desk.ts'

/** Promises tell whether it is on disk, or kept until it can be. */
export type CardActs = {
  readonly look: (annotation: PlacedAnnotation) => void
  readonly jump: (annotation: PlacedAnnotation) => void
  readonly edit: (annotation: PlacedAnnotation, part: EditedPart) => void
  readonly closeEditor: (annotation: PlacedAnnotation) => void
  readonly saveNote: (annotation: PlacedAnnotation, note: string) => Promise<boolean>
  readonly saveTags: (annotation: PlacedAnnotation, tags: readonly string[]) => Promise<boolean>
  readonly recolour: (annotation: PlacedAnnotation, colour: Colour) => void
  readonly changeKind: (annotation: PlacedAnnotation, kind: AnnotationKind) => void
  readonly setStatus: (annotation: PlacedAnnotation, status: AnnotationStatus) => void
  readonly moveToLayer: (annotation: PlacedAnnotation, layer: LayerId) => void
  readonly reply: (annotation: PlacedAnnotation, note: string) => Promise<boolean>
  readonly changeReply: (annotation: PlacedAnnotation, reply: ReplyId, note: string) => Promise<boolean>
  readonly removeReply: (annotation: PlacedAnnotation, reply: ReplyId) => void
  /** Words of the other language that can be a second target; null when there are none, or it has both. */
  readonly offer: (annotation: PlacedAnnotation) => string | null
  /** Takes the words offered. */
  readonly extend: (annotation: PlacedAnnotation) => void
  /** Takes off `anchors[index]`. */
  readonly removeAnchor: (annotation: PlacedAnnotation, index: number) => void
  /** The present selection becomes its words in the selection's language. */
  readonly resize: (annotation: PlacedAnnotation) => void
  /** The places found are right, though moved or only alike: they are described anew. */
  readonly confirm: (annotation: PlacedAnnotation) => void
  readonly proposals: (annotation: PlacedAnnotation) => Promise<readonly Proposal[]>
  readonly accept: (annotation: PlacedAnnotation, proposal: Proposal) => void
  /** Its words with their citation; `both`: in both languages. */
  readonly copy: (
    annotation: PlacedAnnotation,
    how: { readonly both?: boolean; readonly form?: 'plain' | 'markdown' },
  ) => void
  /** Its citation alone. */
  readonly cite: (annotation: PlacedAnnotation) => void
  readonly remove: (annotation: PlacedAnnotation) => void
}
