/** Annotations: selecting, marking, painting, and the cards beside the page. */
export { nextBorder, previousBorder } from './graphemes.ts'
