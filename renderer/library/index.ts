/** The library screen; the symbol of a report wherever it can be entered, and packs that cannot be read. */
export { LibraryScreen } from './LibraryScreen.tsx'
export { PackProblems } from './PackProblems.tsx'
export { ReportSymbol } from './ReportSymbol.tsx'
