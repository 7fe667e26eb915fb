/** The list of all annotations of the library: filters, groups, batch edits. */
export { AnnotationListScreen } from './AnnotationListScreen.tsx'
export type { ListMemory } from './list-state.ts'
