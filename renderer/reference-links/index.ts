/** References in the texts of the reader: their lines, the cards that preview them, and who cites. Comes after the first text. */
export { ReferenceLinks } from './ReferenceLinks.tsx'
export type { ReferenceLinksProps } from './ReferenceLinks.tsx'
