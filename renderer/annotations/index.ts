/** Annotations: selecting, marking, painting, and the cards beside the page. */
export { AnnotationPanel } from './AnnotationPanel.tsx'
export type { CardActs } from './AnnotationCard.tsx'
export { annotationsOf, noMarks } from './block-marks.ts'
export type { BlockMarks, MarksByBlock } from './block-marks.ts'
export { deskReducer, emptyDesk } from './desk.ts'
export type { DeskAction, DeskState } from './desk.ts'
export { nextBorder, previousBorder } from './graphemes.ts'
export { createMarkPainter, paintLayer } from './highlights.ts'
export type { PaintedRange } from './highlights.ts'
export { placeAtPoint } from './hit-test.ts'
export { moveFocus } from '../ui/index.ts'
export { markAt } from './paint.ts'
export {
  placeOfElement,
  placeOfPoint,
  textAttributes,
  textElement,
  textElementOf,
  textId,
  textNode,
} from './selection.ts'
export type { SelectedRange, TextPlace } from './selection.ts'
export { SelectionBar } from './SelectionBar.tsx'
export { useAnnotationActs, useAnnotationData } from './use-annotations.ts'
export type { AnnotationActs, AnnotationData } from './use-annotations.ts'
export { beginIn, useSelection } from './use-selection.ts'
export type { PageSelection } from './use-selection.ts'
