/** A picture for each kind of annotation. */
import { Bookmark, CircleQuestionMark, Highlighter, MessageSquareText, Underline } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { AnnotationKind } from '../../shared/model/annotation.ts'

export const kindIcons: Readonly<Record<AnnotationKind, LucideIcon>> = {
  highlight: Highlighter,
  underline: Underline,
  note: MessageSquareText,
  bookmark: Bookmark,
  question: CircleQuestionMark,
}
