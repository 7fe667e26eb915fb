/** A term as a file of terms has it, whatever the format. */

/** Undefined: the file says nothing of it, which leaves what is known as it is. */
export type FileRow = {
  /** Line of the file, from 1. */
  readonly line: number
  readonly en: string
  readonly zh: string
  readonly acronym?: string
  readonly kind?: string
  readonly variants?: readonly string[]
  readonly note?: string
  readonly comment?: string
}

/** Rows of one file that are taken at most. */
export const fileRowsLimit = 200_000
