/** Countries, regions and cities that the reports name: a map, lists, and the passages. */
export { GeographyScreen } from './GeographyScreen.tsx'
