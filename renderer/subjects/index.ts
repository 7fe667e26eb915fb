/** Subjects: their blocks in all reports, and which of them a paragraph that is read stands under. */
export { SubjectChooser } from './SubjectChooser.tsx'
export { SubjectsScreen } from './SubjectsScreen.tsx'
