/** The library screen. */
export { LibraryScreen } from './LibraryScreen.tsx'
