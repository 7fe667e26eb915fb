/** Brings annotations and layers from one side of a change to the other, every field that is written with its stamp. */
import {
  annotationEntry,
  annotationValues,
  changedValues,
  versionsBeside,
} from '../../shared/merge/annotation-entry.ts'
import { layerEntry, layerValues } from '../../shared/merge/layer-entry.ts'
import type { Owner } from '../../shared/merge/own-name.ts'
import type { Stamp } from '../../shared/merge/stamp.ts'
import type { Entry } from '../../shared/merge/entry.ts'
import { entryOf, removedAt, versionsAt, versionsOf, written } from '../../shared/merge/versions.ts'
import type { Values, Versions } from '../../shared/merge/versions.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Layer } from '../../shared/model/layer.ts'
import { deleteAnnotation, getAnnotation, saveAnnotation } from '../db/annotation-repository.ts'
import type { ChangeSide, SideVersions } from '../db/change-repository.ts'
import { readOwner, takeStamp } from '../db/clock-repository.ts'
import type { WritableDb } from '../db/database.ts'
import { listLayers, saveLayers } from '../db/layer-repository.ts'
import { raiseRevision } from '../db/revision-repository.ts'
import { forgetVersions, getVersions, saveVersions, versionsBefore } from '../db/version-repository.ts'

type Pen = { readonly db: WritableDb; readonly owner: Owner; readonly stamp: Stamp }

/** `old` is what the notebook holds. */
export function replaceSide(db: WritableDb, old: ChangeSide, next: ChangeSide, at: string): void {
  const pen = penFor(db, at)
  const before = new Map(old.annotations.map((annotation) => [annotation.id, annotation]))
  const kept = new Set(next.annotations.map(({ id }) => id))
  for (const annotation of old.annotations) if (!kept.has(annotation.id)) remove(pen, annotation)
  for (const annotation of next.annotations) save(pen, before.get(annotation.id) ?? null, annotation)
  if (next.layers !== null) replaceLayers(pen, next.layers)
  raiseRevision(db)
}

/**
 * Undoes or does again: what the step changed is put back, in what the notebook holds now. What came from others in
 * that step goes back without a trace, where nobody has written in it since: it is not removed, but not taken in.
 */
export function returnToSide(db: WritableDb, from: ChangeSide, to: ChangeSide, at: string): void {
  const pen = penFor(db, at)
  const plain = withoutForeign(pen, from, to)
  const sources = new Map(from.annotations.map((annotation) => [annotation.id, annotation]))
  const targets = new Map(to.annotations.map((annotation) => [annotation.id, annotation]))
  for (const id of new Set([...sources.keys(), ...targets.keys()])) {
    if (!plain(id)) continue
    const current = getAnnotation(db, id)
    const target = targets.get(id)
    if (target !== undefined) save(pen, current, patched(current, sources.get(id), target))
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

function penFor(db: WritableDb, at: string): Pen {
  return { db, owner: readOwner(db), stamp: takeStamp(db, at) }
}

/**
 * Puts what came from others as it was at that side, and gives whether an annotation is still to be put back as one's
 * own writing: it is when somebody has written in it since.
 */
function withoutForeign({ db }: Pen, from: ChangeSide, to: ChangeSide): (id: string) => boolean {
  if (from.versions === undefined || to.versions === undefined) return () => true
  const known = new Map(from.versions.filter(isOfAnnotation).map(({ id, versions }) => [id, versions]))
  const targets = new Map<string, Annotation>(to.annotations.map((annotation) => [annotation.id, annotation]))
  const done = new Set<string>()
  for (const { id, versions } of to.versions.filter(isOfAnnotation)) {
    const now = getVersions(db, 'annotation', id)
    if (JSON.stringify(now) !== JSON.stringify(known.get(id) ?? null)) continue
    const target = targets.get(id)
    if (target === undefined) deleteAnnotation(db, id as Annotation['id'])
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

function save({ db, owner, stamp }: Pen, before: Annotation | null, after: Annotation): void {
  const entry = before === null ? buried(db, after.id) : currentEntry(db, before, owner)
  const values = annotationValues(after, owner)
  const changes = before === null ? values : changedValues(annotationValues(before, owner), values)
  saveAnnotation(db, after)
  const versions =
    entry === null ? versionsAt(stamp) : versionsBeside(after, written(entry, changes, stamp), owner)
  saveVersions(db, 'annotation', after.id, versions)
}

function remove({ db, owner, stamp }: Pen, annotation: Annotation): void {
  const entry = removedAt(currentEntry(db, annotation, owner), stamp)
  deleteAnnotation(db, annotation.id)
  saveVersions(db, 'annotation', annotation.id, versionsOf(entry, new Set()))
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
