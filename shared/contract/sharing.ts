/** Calls of the shared folder. */
import type { SharingState } from '../model/sharing.ts'
import { sharingChange } from '../schemas/sharing.ts'
import { call } from './call.ts'

export const sharing = {
  state: call()<SharingState>(),
  /** Asks for a folder in the system's dialog; null when that is closed. */
  choose: call()<SharingState | null>(),
  change: call(sharingChange)<SharingState>(),
  /** Looks at the folder now. */
  look: call()<SharingState>(),
} as const
