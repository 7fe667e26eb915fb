/** Citations that someone types: what they mean in the library, and the way there. */
export { CitationOffers } from './CitationOffers.tsx'
export type { CitationOffersProps } from './CitationOffers.tsx'
export { useCitationWords } from './use-citation-words.ts'
export { tellsOfCitation, useCitation } from './use-citation.ts'
