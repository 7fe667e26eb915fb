/** The palette. */
export { Palette } from './Palette.tsx'
