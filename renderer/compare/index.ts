/** TODO */
export { CompareScreen } from './CompareScreen.tsx'
