/** The reading page: a report in its languages, with what is marked on it. */
export { forgetPositions } from './kept-positions.ts'
export { Reader } from './Reader.tsx'
export { outlineOf } from './outline.ts'
export type { Outline } from './outline.ts'
export { useCardActs } from './use-card-acts.ts'
export { useCopyRanges } from './use-copy-ranges.ts'
