/** The search screen, and the bar of its hits in the reader. */
export { HitBar } from './HitBar.tsx'
export { SearchScreen } from './SearchScreen.tsx'
