/** A folder through which notebooks stay joined: each writes one file of its own there and reads the others'. */
import type { LayerId } from './ids.ts'
import type { Failure } from '../result.ts'

export type SharingSettings = {
  /** Null: nothing is shared. */
  readonly folder: string | null
  /** False: paused; the folder is remembered. */
  readonly on: boolean
  /** Layers that are shared; null: all, those made later too. */
  readonly layers: readonly LayerId[] | null
}

export const notSharing: SharingSettings = { folder: null, on: false, layers: null }

/**
 * A file of somebody else: `joined`: what it holds is in the notebook. `waiting`: it is still being written, or cannot
 * be read yet. `refused`: with the reason. `asking`: it would take more than a quarter out of a layer, and waits for
 * the reader's yes.
 */
export type SharedFile = {
  readonly name: string
  readonly state: 'joined' | 'waiting' | 'refused' | 'asking'
  readonly failure: Failure | null
  /** Authors named in it. */
  readonly authors: readonly string[]
  readonly annotations: number
  /** When it was last taken in, ISO 8601; null before that. */
  readonly at: string | null
}

export type SharingState = {
  readonly settings: SharingSettings
  /** Name of the file that this notebook writes; null while nothing is shared. */
  readonly ownFile: string | null
  /** Why nothing goes on, such as a stick that is away; null when all is well. */
  readonly failure: Failure | null
  readonly files: readonly SharedFile[]
  /** When the folder was last looked at, ISO 8601. */
  readonly lookedAt: string | null
}
