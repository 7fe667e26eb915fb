/** Annotations that travel: taking in what others have made, handing on one's own. */
export { MergeScreen } from './MergeScreen.tsx'
export { WriteDialog } from './WriteDialog.tsx'
