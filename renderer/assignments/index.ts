/** Assignments: what a trainer hands out as one file, and participants answer and hand in as one. */
export { AnsweringBar } from './AnsweringBar.tsx'
export { AssignmentsScreen } from './AssignmentsScreen.tsx'
export { MakeDialog } from './MakeDialog.tsx'
export { openAssignment } from './open-assignment.ts'
