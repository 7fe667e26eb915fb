/** Annotations: selecting, marking, painting, and the cards beside the page. */
export { AnnotationCard } from './AnnotationCard.tsx'
export { AnnotationPanel } from './AnnotationPanel.tsx'
export { kindIcons } from './kind-icons.ts'
export { TagEditor } from './TagEditor.tsx'
export { shownText } from '../shown-text.ts'
export { fullTime, timeAgo } from './when.ts'
export type { CardActs } from './card-acts.ts'
export { annotationsOf, markedAcross, noMarks } from './block-marks.ts'
export type { BlockMarks, MarksByBlock } from './block-marks.ts'
export { deskReducer, drafts, emptyDesk } from './desk.ts'
export type { DeskAction, DeskState, EditedPart } from './desk.ts'
export { nextBorder, previousBorder } from './graphemes.ts'
export { addToLayer, createMarkPainter, echoOf, paintLayer } from './highlights.ts'
export type { PaintedRange } from './highlights.ts'
export { placeAtPoint } from './hit-test.ts'
export { moveFocus } from '../ui/index.ts'
export { NoteText } from './NoteText.tsx'
export { markAt } from './paint.ts'
export {
  placeOfElement,
  placeOfPoint,
  selectedRanges,
  textAttributes,
  textElement,
  textElementOf,
  textId,
  textNode,
} from './selection.ts'
export type { SelectedRange, TextPlace } from './selection.ts'
export { SelectionBar } from './SelectionBar.tsx'
export {
  acceptedAnchors,
  confirmedAnchors,
  extendedBy,
  offeredWords,
  resizedTo,
  touching,
  wordLangs,
  wordsIn,
} from './targets.ts'
export { annotationOf, withUnsaved } from './unsaved-queue.ts'
export type { Waiting } from './unsaved-queue.ts'
export { isUnsaved, unsavedChanges, useUnsaved } from './use-unsaved.ts'
export type { Outcome } from './use-unsaved.ts'
export { useAnnotationActs, useAnnotationData } from './use-annotations.ts'
export type { AnnotationActs, AnnotationData } from './use-annotations.ts'
export { beginIn, useSelection } from './use-selection.ts'
export type { PageSelection } from './use-selection.ts'
