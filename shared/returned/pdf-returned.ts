/** The annotations of a PDF that we exported -> what they say, each with its thread. */
import { colourOfName } from '../exchange/mark-names.ts'
import type { ReadSet } from '../exchange/read-set.ts'
import type { Anchor, AnnotationKind, AnnotationStatus, Colour } from '../model/annotation.ts'
import { knownComments } from './known-ids.ts'
import type { PdfAnnotation } from './pdf-annotation.ts'
import type { ReturnedComment, ReturnedReply } from './returned-comment.ts'

export type PdfPlace = { readonly anchors: readonly Anchor[]; readonly quote: string }

/** What of viewers' annotations is a comment; links, windows, fields and sounds are none. */
const kinds: Readonly<Record<string, AnnotationKind>> = {
  Highlight: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'underline',
  Text: 'note',
  FreeText: 'note',
  Caret: 'note',
  Square: 'note',
  Circle: 'note',
  Polygon: 'note',
  PolyLine: 'note',
  Line: 'note',
  Ink: 'note',
  Stamp: 'note',
}

/**
 * `placeOf` is asked only for those that the set does not know; it gets the annotation with those that are grouped with
 * it.
 */
export function returnedOfPdf(
  base: ReadSet,
  annotations: readonly PdfAnnotation[],
  placeOf: (parts: readonly PdfAnnotation[]) => PdfPlace,
): readonly ReturnedComment[] {
  const known = new Set(knownComments(base).map(({ id }) => id))
  const threads = threadsOf(annotations)
  const identities = identifier()
  return [...threads].map(([root, { parts, replies, states }]) => {
    const id = known.has(root.name) ? root.name : null
    const place = id === null ? placeOf([root, ...parts]) : { anchors: [], quote: '' }
    const words = [root, ...parts].map(({ contents }) => contents).find((contents) => contents !== '') ?? ''
    return {
      ...saidBy(root, known, identities),
      text: plainLines(words),
      kind: kinds[root.subtype] ?? 'note',
      colour: colourOf(root),
      status: statusOf(states),
      ...place,
      replies: replies.map((reply) => saidBy(reply, known, identities)),
    }
  })
}

type Thread = {
  readonly parts: PdfAnnotation[]
  readonly replies: PdfAnnotation[]
  readonly states: PdfAnnotation[]
}

/** By the annotation that all of it hangs on: answers to answers are answers too. */
function threadsOf(annotations: readonly PdfAnnotation[]): ReadonlyMap<PdfAnnotation, Thread> {
  const threads = new Map<PdfAnnotation, Thread>()
  const others: (readonly [PdfAnnotation, PdfAnnotation])[] = []
  for (const annotation of annotations) {
    if (kinds[annotation.subtype] === undefined) continue
    const root = rootOf(annotation, annotations)
    if (root === annotation) threads.set(annotation, { parts: [], replies: [], states: [] })
    else others.push([annotation, root])
  }
  for (const [annotation, root] of others) {
    const thread = threads.get(root)
    if (annotation.isGrouped) thread?.parts.push(annotation)
    else if (annotation.state !== '') thread?.states.push(annotation)
    else thread?.replies.push(annotation)
  }
  return threads
}

function rootOf(annotation: PdfAnnotation, annotations: readonly PdfAnnotation[]): PdfAnnotation {
  const passed = new Set<PdfAnnotation>()
  let root = annotation
  while (root.to !== null && !passed.has(root)) {
    passed.add(root)
    const above = annotations[root.to]
    if (above === undefined) break
    root = above
  }
  return root
}

type Identify = (annotation: PdfAnnotation) => string

function saidBy(annotation: PdfAnnotation, known: ReadonlySet<string>, identities: Identify): ReturnedReply {
  const { name, contents, author, created, modified } = annotation
  return {
    id: known.has(name) ? name : null,
    identity: identities(annotation),
    text: plainLines(contents),
    author,
    created: created ?? modified,
    modified,
  }
}

/** By the name that viewers give, else by who, when and where. */
function identifier(): Identify {
  const counts = new Map<string, number>()
  return ({ name, author, created, modified, page, box, subtype }) => {
    const place = [page, Math.round(box.x0), Math.round(box.y0)].join(' ')
    const identity = name === '' ? [author, created ?? modified ?? '', place, subtype].join('\n') : name
    const count = (counts.get(identity) ?? 0) + 1
    counts.set(identity, count)
    return count === 1 ? identity : `${identity}\n${count}`
  }
}

/** Viewers end lines by a carriage return (ISO 32000-1, table 164). */
function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** Null for greys, which are none of ours. */
function colourOf({ colour }: PdfAnnotation): Colour | null {
  if (colour === null) return null
  const parts = [1, 3, 5].map((at) => colour.slice(at, at + 2))
  return new Set(parts).size === 1 ? null : colourOfName(colour)
}

/** By the last state that somebody gave. Rejected and cancelled comments still wait for somebody to say so. */
function statusOf(states: readonly PdfAnnotation[]): AnnotationStatus | null {
  const [last] = states
    .filter(({ state }) => ['Completed', 'Accepted', 'None'].includes(state))
    .map((state, at) => ({ state, at, time: state.modified ?? '' }))
    .toSorted((one, other) => (one.time === other.time ? other.at - one.at : one.time < other.time ? 1 : -1))
  if (last === undefined) return null
  return last.state.state === 'None' ? 'open' : 'resolved'
}
