/** TODO */
export { ReferencesScreen } from './ReferencesScreen.tsx'
