/** What authors and layers are called where people read it: on screen, in exports, at the command line. */
import { writerInName } from './merge/own-name.ts'
import { isNotebook } from './merge/stamp.ts'
import { ownLayer } from './model/layer.ts'
import type { Layer } from './model/layer.ts'

/** Words of the interface's language for names that are none. */
export type NameWords = {
  /** The reader whose notebook it is. */
  readonly you: string
  /** The layer that every notebook has from the start. */
  readonly ownLayer: string
  /** Another reader, who gave no name; `mark` tells one such from the next. */
  readonly reader: (mark: string) => string
  /** Somebody of whom nothing is known. */
  readonly nobodyKnown: string
}

/** Of a writer's random name, enough to tell the members of a course apart. */
const markLength = 4

/** `''` is the notebook's reader; `reader:9f8e7d…` another who gave no name: “Reader 9f8e”; `reader:other` nobody known. */
export function authorName(author: string, words: NameWords): string {
  if (author === '') return words.you
  const writer = writerInName(author)
  if (writer === null) return author
  return isNotebook(writer) ? words.reader(writer.slice(0, markLength)) : words.nobodyKnown
}

/** A layer without a name goes by its owner's; the notebook's first by the word for the reader's own. */
export function layerName(
  { id, name, owner }: Pick<Layer, 'id' | 'name' | 'owner'>,
  words: NameWords,
): string {
  if (name !== '') return authorName(name, words)
  return id === ownLayer || owner === '' ? words.ownLayer : authorName(owner, words)
}
