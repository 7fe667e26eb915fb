/**
 * Names that mean something else in every notebook: the empty author is its reader, the layer `personal` theirs. On
 * their way to others both become `reader:` with the writer.
 */
import type { Writer } from './stamp.ts'

const prefix = 'reader:'

export function readerName(writer: Writer): string {
  return `${prefix}${writer}`
}

/** The writer, when it is the name of a reader who gave none; null for every other name. */
export function writerInName(name: string): Writer | null {
  return name.startsWith(prefix) ? name.slice(prefix.length) : null
}

/** Whose notebook it is: the writer that writes now, and all that it was before. */
export type Owner = { readonly writer: Writer; readonly earlier: readonly Writer[] }

/** `own` is the notebook's word for its reader: an empty author, the first layer. */
export function toShared(name: string, own: string, { writer }: Owner): string {
  return name === own ? readerName(writer) : name
}

export function toOwn(name: string, own: string, { writer, earlier }: Owner): string {
  const named = writerInName(name)
  return named !== null && (named === writer || earlier.includes(named)) ? own : name
}
