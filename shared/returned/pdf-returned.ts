/** The annotations of a PDF that we exported -> what they say, each with its thread. */
import { colourOfName } from '../exchange/mark-names.ts'
import type { ReadSet } from '../exchange/read-set.ts'
import type { TargetValue } from '../merge/annotation-entry.ts'
import { isTextAnchor } from '../model/annotation.ts'
import type { Anchor, AnnotationKind, AnnotationStatus, Colour } from '../model/annotation.ts'
import { isSameSecond, knownComments } from './known-ids.ts'
import type { PdfAnnotation } from './pdf-annotation.ts'
import type { ReturnedComment, ReturnedReply } from './returned-comment.ts'

export type PdfPlace = { readonly anchors: readonly Anchor[]; readonly quote: string }

export type PdfPlaces = {
  /** Where an annotation is, given with those that are grouped with it. */
  readonly of: (parts: readonly PdfAnnotation[]) => PdfPlace
  /** Whether the words of an anchor are where it says: so the file shows them where it was exported. */
  readonly isExact: (anchor: Anchor) => boolean
}

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
  FileAttachment: 'note',
  Redact: 'note',
}

/** Kinds that say no more than ours do. The others' names are kept as tags: a strike-out is no underlining. */
const plainKinds: readonly string[] = ['Highlight', 'Underline', 'Squiggly', 'Text', 'FreeText']

/**
 * Places are asked for only where the set does not know the annotation, and where a viewer has changed it since: nobody
 * else can have moved it. Of an annotation that is there twice with the same words, the first counts.
 */
export function returnedOfPdf(
  base: ReadSet,
  annotations: readonly PdfAnnotation[],
  places: PdfPlaces,
): readonly ReturnedComment[] {
  const known = new Set(knownComments(base).map(({ id }) => id))
  const identities = identifier()
  const taken = new Map<string, string>()
  return [...threadsOf(annotations, known)].flatMap(([root, { parts, replies, states }]) => {
    const words = [root, ...parts].map(({ contents }) => contents).find((contents) => contents !== '') ?? ''
    const isCopy = taken.has(root.name)
    if (isCopy && taken.get(root.name) === words) return []
    const id = known.has(root.name) && !isCopy ? root.name : null
    if (id !== null) taken.set(id, words)
    const said = saidBy(root, known, identities)
    const place = id === null ? places.of([root, ...parts]) : { anchors: [], quote: '' }
    return {
      ...said,
      id,
      text: plainLines(words),
      kind: kinds[root.subtype] ?? 'note',
      tags: plainKinds.includes(root.subtype) ? [] : [root.subtype],
      colour: colourOf(root),
      status: statusOf(states),
      ...place,
      moved: id === null ? null : movedTo(targetIn(base, id), [root, ...parts], places),
      replies: replies.map((reply) => saidBy(reply, known, identities)),
    }
  })
}

type Known = { readonly anchors: readonly Anchor[]; readonly modified: string }

function targetIn({ set }: ReadSet, id: string): Known | null {
  const fields = set.annotations.get(id)?.fields
  const target = fields?.get('target')?.value as TargetValue | undefined
  const modified = fields?.get('modified')?.value as string | undefined
  return target === undefined ? null : { anchors: target.anchors, modified: modified ?? '' }
}

/** All anchors that it has then; null when it is where it was, or nobody can tell. */
function movedTo(
  known: Known | null,
  parts: readonly PdfAnnotation[],
  places: PdfPlaces,
): readonly Anchor[] | null {
  const isTouched = ({ modified }: PdfAnnotation) =>
    modified !== null && !isSameSecond(modified, known?.modified ?? null)
  if (known === null || !parts.some(isTouched) || parts.every(({ quads }) => quads.length === 0)) return null
  if (!known.anchors.every((anchor) => isTextAnchor(anchor) && places.isExact(anchor))) return null
  const { anchors } = places.of(parts)
  const shown = new Set(anchors.map(({ lang }) => lang))
  // Fewer words may be all that is left of a mark whose other page is gone.
  if (anchors.every((anchor) => known.anchors.some((before) => isWithin(anchor, before)))) return null
  // Words in a language that the pages do not show stay.
  return [...anchors, ...known.anchors.filter(({ lang }) => !shown.has(lang))]
}

function isWithin(one: Anchor, other: Anchor): boolean {
  if (!isTextAnchor(one) || !isTextAnchor(other)) return false
  return one.key === other.key && one.lang === other.lang && one.start >= other.start && one.end <= other.end
}

type Thread = {
  readonly parts: PdfAnnotation[]
  readonly replies: PdfAnnotation[]
  readonly states: PdfAnnotation[]
}

/** By the annotation that all of it hangs on: answers to answers are answers too. */
function threadsOf(
  annotations: readonly PdfAnnotation[],
  known: ReadonlySet<string>,
): ReadonlyMap<PdfAnnotation, Thread> {
  const threads = new Map<PdfAnnotation, Thread>()
  const others: (readonly [PdfAnnotation, PdfAnnotation])[] = []
  const aboveOf = aboveIn(annotations, known)
  for (const annotation of annotations) {
    if (kinds[annotation.subtype] === undefined) continue
    const root = rootOf(annotation, aboveOf)
    if (root !== annotation) others.push([annotation, root])
    else if (!isNothing(annotation, known)) threads.set(annotation, { parts: [], replies: [], states: [] })
  }
  for (const [annotation, root] of others) {
    const thread = threads.get(root)
    // What somebody writes beside a further part of our mark is not the mark's own note.
    const isPart = annotation.isGrouped || partOf(annotation, known) !== null
    if (isPart) thread?.parts.push(annotation)
    if (annotation.state !== '') thread?.states.push(annotation)
    else if (!isPart || (partOf(annotation, known) !== null && annotation.contents !== ''))
      thread?.replies.push(annotation)
  }
  return threads
}

/** A state of what is gone, and a further part of a mark whose first part is gone. */
function isNothing(annotation: PdfAnnotation, known: ReadonlySet<string>): boolean {
  return annotation.state !== '' || (partOf(annotation, known) !== null && annotation.contents === '')
}

/** Id of the annotation whose mark goes on here, on another page (docs/formats.md, PDF); null for all else. */
function partOf({ name }: PdfAnnotation, known: ReadonlySet<string>): string | null {
  const [, id] = /^(.*)#\d+$/s.exec(name) ?? []
  return id !== undefined && known.has(id) ? id : null
}

type Above = (annotation: PdfAnnotation) => PdfAnnotation | undefined

function aboveIn(annotations: readonly PdfAnnotation[], known: ReadonlySet<string>): Above {
  const byName = new Map(annotations.toReversed().map((annotation) => [annotation.name, annotation]))
  return (annotation) =>
    annotation.to === null ? byName.get(partOf(annotation, known) ?? '\0') : annotations[annotation.to]
}

function rootOf(annotation: PdfAnnotation, aboveOf: Above): PdfAnnotation {
  const passed = new Set<PdfAnnotation>()
  let root = annotation
  while (!passed.has(root)) {
    passed.add(root)
    root = aboveOf(root) ?? root
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
