/** Layers: named sets of annotations, which of them are seen, and where new ones go. */
export { LayersButton } from './LayersButton.tsx'
export { LayersProvider } from './LayersProvider.tsx'
export { useLayers } from './use-layers.ts'
export type { Layers } from './use-layers.ts'
