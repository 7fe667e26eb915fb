/** Two reports compared: what both speak of and what only one does. */
export { CompareScreen } from './CompareScreen.tsx'
