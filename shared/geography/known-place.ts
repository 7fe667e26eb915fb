/** A place with all the ways in which it is written. */
import type { NamedPlace } from '../model/geography.ts'

export type KnownPlace = NamedPlace & {
  /** The one that is shown is the first. */
  readonly forms: { readonly zh: readonly string[]; readonly en: readonly string[] }
}
