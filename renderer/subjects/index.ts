/** TODO */
export { SubjectsScreen } from './SubjectsScreen.tsx'
