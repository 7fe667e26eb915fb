/** The list of all annotations of the library: filters, groups, batch edits. */
export { AnnotationListScreen } from './AnnotationListScreen.tsx'
export type { ListMemory } from './list-state.ts'
/** The fields that narrow annotations, also for what is exported. */
export { Facets } from './Facets.tsx'
export { useCounts } from './use-counts.ts'
export { useNames } from './use-names.ts'
