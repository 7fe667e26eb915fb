/** The terms: a list of all of them, what is the reader's own in it, and the walk through their uses. */
export { TermsScreen } from './TermsScreen.tsx'
export { WalkBar } from './WalkBar.tsx'
