/** Opening packs: read-only, and only what is sound. */
import type { ReadableDb } from './database.ts'

export type OpenPack = {
  /** From its manifest, e.g. `core`. */
  readonly name: string
  readonly file: string
  readonly db: ReadableDb
}
