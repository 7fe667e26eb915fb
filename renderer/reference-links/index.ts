/** References in the texts of the reader: their lines, the cards that preview them, and who cites. Comes after the first text. */
export { ReferenceLinks } from './ReferenceLinks.tsx'
export type { ReferenceLinksProps } from './ReferenceLinks.tsx'
export { citingPlaces } from './cited.ts'
export { CitingList } from './CitingList.tsx'
export { useCopySymbol } from './use-copy-symbol.ts'
