/** What the reports cite, what of that is missing, and who cites what. */
export { ReferencesScreen } from './ReferencesScreen.tsx'
