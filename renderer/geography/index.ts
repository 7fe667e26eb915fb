/** TODO */
export { GeographyScreen } from './GeographyScreen.tsx'
