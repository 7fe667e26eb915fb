/** TODO */
export { FactsScreen } from './FactsScreen.tsx'
