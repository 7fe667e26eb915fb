/** The library screen, and the symbol of a report wherever it can be entered. */
export { LibraryScreen } from './LibraryScreen.tsx'
export { ReportSymbol } from './ReportSymbol.tsx'
