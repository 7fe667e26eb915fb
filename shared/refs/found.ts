/** What the finders of references give and share. */
import type { Reference } from '../model/reference.ts'

/** A reference of one text, before it is known where the text stands. */
export type Found = Omit<Reference, 'key' | 'lang' | 'range' | 'text'> & {
  readonly start: number
  readonly end: number
}
