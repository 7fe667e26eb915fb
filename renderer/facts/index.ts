/** What the reports count. */
export { FactsScreen } from './FactsScreen.tsx'
