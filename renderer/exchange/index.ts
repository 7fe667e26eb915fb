/** Annotations that travel: taking in what others have made, handing on one's own. */
export type { KeptChoices } from './choices.ts'
export { noPassphrase, passphraseProblem } from './write-choice.ts'
export { PassphraseChoice } from './PassphraseChoice.tsx'
export { WriteDone } from './WriteDone.tsx'
export { MergeScreen } from './MergeScreen.tsx'
export { WriteDialog } from './WriteDialog.tsx'
