/** A term as a file of terms has it, whatever the format. */

/** What is undefined, or empty in the file, leaves what is known as it is: a file takes nothing away. */
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

/** The part by its name; nothing when the file has nothing there. */
export function given<Name extends 'acronym' | 'kind' | 'note' | 'comment'>(
  name: Name,
  text: string,
  read: (text: string) => string = (same) => same,
): Partial<Pick<FileRow, Name>> {
  return text.trim() === '' ? {} : ({ [name]: read(text) } as Pick<FileRow, Name>)
}
