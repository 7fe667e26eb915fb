/** Terms in the texts: underlined, and looked up by hover and by key. Comes after the first text. */
export { TermLookup } from './TermLookup.tsx'
export type { TermLookupProps } from './TermLookup.tsx'
