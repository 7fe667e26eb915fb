/** The search screen. */
export { SearchScreen } from './SearchScreen.tsx'
