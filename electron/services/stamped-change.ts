/** Brings annotations and layers from one side of a change to the other, every field that is written with its stamp. */
import {
  annotationEntry,
  annotationValues,
  changedValues,
  storedAnnotation,
  versionsBeside,
} from '../../shared/merge/annotation-entry.ts'
import { layerEntry, layerValues } from '../../shared/merge/layer-entry.ts'
import type { Owner } from '../../shared/merge/own-name.ts'
import { laterStamp, noStamp } from '../../shared/merge/stamp.ts'
import type { Stamp } from '../../shared/merge/stamp.ts'
import { writtenAt } from '../../shared/merge/entry.ts'
import type { Entry } from '../../shared/merge/entry.ts'
import {
  entryOf,
  removedAt,
  signOfLife,
  versionsAt,
  versionsOf,
  written,
} from '../../shared/merge/versions.ts'
import type { Values, Versions } from '../../shared/merge/versions.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import type { Layer } from '../../shared/model/layer.ts'
import { deleteAnnotation, getAnnotation, saveAnnotation } from '../db/annotation-repository.ts'
import type { ChangeSide, SideVersions } from '../db/change-repository.ts'
import { followStamp, readOwner, takeStamp } from '../db/clock-repository.ts'
import type { WritableDb } from '../db/database.ts'
import { listLayers, saveLayers } from '../db/layer-repository.ts'
import { raiseRevision } from '../db/revision-repository.ts'
import { forgetVersions, getVersions, saveVersions, versionsBefore } from '../db/version-repository.ts'

type Pen = {
  readonly db: WritableDb
  readonly owner: Owner
  /** Later than all that it writes over. */
  readonly stamp: Stamp
  readonly known: ReadonlyMap<AnnotationId, Known>
}

/** What the notebook has of an annotation. Null annotation: removed, or never there; null entry: never heard of. */
type Known = { readonly annotation: Annotation | null; readonly entry: Entry | null }

/** `old` is what the notebook holds. */
export function replaceSide(db: WritableDb, old: ChangeSide, next: ChangeSide, at: string): void {
  const before = new Map(old.annotations.map((annotation) => [annotation.id, annotation]))
  const kept = new Set(next.annotations.map(({ id }) => id))
  const pen = penFor(db, new Set([...before.keys(), ...kept]), (id) => before.get(id) ?? null, at)
  for (const annotation of old.annotations) if (!kept.has(annotation.id)) remove(pen, annotation)
  for (const annotation of next.annotations) save(pen, annotation)
  if (next.layers !== null) replaceLayers(pen, next.layers)
  raiseRevision(db)
}

/**
 * Undoes or does again: what the step changed is put back, in what the notebook holds now. What came from others in
 * that step goes back without a trace, where nobody has written in it since: it is not removed, but not taken in.
 */
export function returnToSide(db: WritableDb, from: ChangeSide, to: ChangeSide, at: string): void {
  const sources = new Map(from.annotations.map((annotation) => [annotation.id, annotation]))
  const targets = new Map(to.annotations.map((annotation) => [annotation.id, annotation]))
  const ids = new Set([...sources.keys(), ...targets.keys()])
  const pen = penFor(db, ids, (id) => getAnnotation(db, id), at)
  const plain = withoutForeign(pen, from, to)
  for (const id of ids) {
    if (!plain(id)) continue
    const current = pen.known.get(id)?.annotation ?? null
    const target = targets.get(id)
    if (target !== undefined) save(pen, patched(current, sources.get(id), target))
    else if (current !== null) remove(pen, current)
  }
  if (to.layers !== null) replaceLayers(pen, patchedLayers(listLayers(db), from.layers ?? [], to.layers))
  for (const { kind, id, versions } of to.versions ?? []) {
    if (kind !== 'layer') continue
    if (versions === null) forgetVersions(db, kind, id)
    else saveVersions(db, kind, id, versions)
  }
  raiseRevision(db)
}

function penFor(
  db: WritableDb,
  ids: Iterable<AnnotationId>,
  read: (id: AnnotationId) => Annotation | null,
  at: string,
): Pen {
  const owner = readOwner(db)
  const known = new Map<AnnotationId, Known>()
  let last = noStamp
  for (const id of ids) {
    const annotation = read(id)
    const entry = annotation === null ? buried(db, id) : currentEntry(db, annotation, owner)
    known.set(id, { annotation, entry })
    if (entry !== null) last = laterStamp(last, laterStamp(writtenAt(entry), entry.removed))
  }
  // Older notebooks have no clock, and a restored one may be ahead of this one's.
  followStamp(db, last)
  return { db, owner, stamp: takeStamp(db, at), known }
}

/**
 * Puts what came from others as it was at that side, and gives whether an annotation is still to be put back as one's
 * own writing: it is when somebody has written in it since. What was not known at all before that step is forgotten
 * whoever has written in it: were it removed, it would be taken from everybody.
 */
function withoutForeign({ db }: Pen, from: ChangeSide, to: ChangeSide): (id: string) => boolean {
  if (from.versions === undefined || to.versions === undefined) return () => true
  const known = new Map(from.versions.filter(isOfAnnotation).map(({ id, versions }) => [id, versions]))
  const targets = new Map<string, Annotation>(to.annotations.map((annotation) => [annotation.id, annotation]))
  const done = new Set<string>()
  for (const { id, versions } of to.versions.filter(isOfAnnotation)) {
    const now = getVersions(db, 'annotation', id)
    if (versions !== null && JSON.stringify(now) !== JSON.stringify(known.get(id) ?? null)) continue
    const target = targets.get(id)
    if (target === undefined) deleteAnnotation(db, id as AnnotationId)
    else saveAnnotation(db, target)
    if (versions === null) forgetVersions(db, 'annotation', id)
    else saveVersions(db, 'annotation', id, versions)
    done.add(id)
  }
  return (id) => !done.has(id)
}

function isOfAnnotation({ kind }: SideVersions): boolean {
  return kind === 'annotation'
}

/** `current` with what changed between the two; the whole target where there is nothing to change. */
function patched(current: Annotation | null, from: Annotation | undefined, to: Annotation): Annotation {
  if (current === null || from === undefined) return to
  const replies = new Map(current.replies.map((reply) => [reply.id, reply]))
  const old = new Map(from.replies.map((reply) => [reply.id, JSON.stringify(reply)]))
  for (const reply of to.replies) {
    if (old.get(reply.id) !== JSON.stringify(reply)) replies.set(reply.id, reply)
    old.delete(reply.id)
  }
  for (const id of old.keys()) replies.delete(id)
  const fields = Object.entries(to).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(from[name as keyof Annotation]),
  )
  return {
    ...current,
    ...(Object.fromEntries(fields) as Partial<Annotation>),
    replies: [...replies.values()].toSorted((one, other) => (one.created < other.created ? -1 : 1)),
  }
}

/** Layers that the step did not touch stay, behind those that it did. */
function patchedLayers(
  current: readonly Layer[],
  from: readonly Layer[],
  to: readonly Layer[],
): readonly Layer[] {
  const touched = new Set([...from, ...to].map(({ id }) => id))
  return [...to, ...current.filter(({ id }) => !touched.has(id))]
}

function save(pen: Pen, after: Annotation): void {
  const { db, owner, stamp } = pen
  const { annotation: before, entry } = pen.known.get(after.id) ?? { annotation: null, entry: null }
  const values = annotationValues(after, owner)
  if (entry === null) {
    saveAnnotation(db, after)
    saveVersions(db, 'annotation', after.id, versionsAt(stamp))
  } else if (before === null) bringBack(pen, after, entry, values)
  else {
    const changes = changedValues(annotationValues(before, owner), values)
    saveAnnotation(db, after)
    saveVersions(db, 'annotation', after.id, versionsBeside(after, written(entry, changes, stamp), owner))
  }
}

/** With what others have written in it since it was removed. What is known of it is not written again. */
function bringBack({ db, owner, stamp }: Pen, after: Annotation, entry: Entry, values: Values): void {
  const lost = [...values].filter(([name]) => !entry.fields.has(name))
  const next = written(entry, new Map([...signOfLife(entry), ...lost]), stamp)
  const { annotation, versions } = storedAnnotation(next, owner)
  saveAnnotation(db, annotation ?? after)
  saveVersions(db, 'annotation', after.id, versions)
}

function remove({ db, owner, stamp, known }: Pen, annotation: Annotation): void {
  const entry = known.get(annotation.id)?.entry ?? currentEntry(db, annotation, owner)
  deleteAnnotation(db, annotation.id)
  saveVersions(db, 'annotation', annotation.id, versionsOf(removedAt(entry, stamp), new Set()))
}

function currentEntry(db: WritableDb, annotation: Annotation, owner: Owner): Entry {
  const versions = getVersions(db, 'annotation', annotation.id) ?? versionsBefore(annotation.modified)
  return annotationEntry(annotation, versions, owner)
}

/** What is left of one that was removed; null when there is nothing. */
function buried(db: WritableDb, id: string): Entry | null {
  const versions = getVersions(db, 'annotation', id)
  return versions === null ? null : entryOf(id, new Map(), versions)
}

function replaceLayers({ db, owner, stamp }: Pen, layers: readonly Layer[]): void {
  const known = new Map(listLayers(db).map((layer) => [layer.id, layer]))
  for (const layer of layers) {
    const old = known.get(layer.id)
    const values = layerValues(layer, owner)
    const changes = old === undefined ? values : changedValues(layerValues(old, owner), values)
    if (changes.size > 0)
      saveVersions(db, 'layer', layer.id, layerVersions(db, owner, old, values, changes, stamp))
    known.delete(layer.id)
  }
  for (const id of known.keys()) forgetVersions(db, 'layer', id)
  saveLayers(db, layers)
}

function layerVersions(
  db: WritableDb,
  owner: Owner,
  old: Layer | undefined,
  values: Values,
  changes: Values,
  stamp: Stamp,
): Versions {
  const versions = old === undefined ? null : (getVersions(db, 'layer', old.id) ?? versionsBefore(''))
  if (old === undefined || versions === null) return versionsAt(stamp)
  return versionsOf(written(layerEntry(old, versions, owner), changes, stamp), new Set(values.keys()))
}
