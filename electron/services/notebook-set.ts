/** What the notebook holds as entries, in the names that others know it by. */
import { annotationEntry } from '../../shared/merge/annotation-entry.ts'
import type { TargetValue } from '../../shared/merge/annotation-entry.ts'
import { isRemoved } from '../../shared/merge/entry.ts'
import type { Entry, EntrySet } from '../../shared/merge/entry.ts'
import { layerEntry } from '../../shared/merge/layer-entry.ts'
import { toOwn } from '../../shared/merge/own-name.ts'
import type { Owner } from '../../shared/merge/own-name.ts'
import { entryOf } from '../../shared/merge/versions.ts'
import type { Versions } from '../../shared/merge/versions.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, LayerId, ReportId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import type { Layer } from '../../shared/model/layer.ts'
import { getAnnotation, listAnnotations, listPlaces } from '../db/annotation-repository.ts'
import { readOwner } from '../db/clock-repository.ts'
import type { ReadableDb } from '../db/database.ts'
import { getVersions, listVersionedIds, listVersions, versionsBefore } from '../db/version-repository.ts'
import { allLayers } from './layers.ts'

/** Empty lists: all of them. */
export type SetFilter = { readonly reports: readonly ReportId[]; readonly layers: readonly LayerId[] }

/**
 * All annotations of these reports in these layers, the removed among them, and the layers that the others are in. A
 * removed one of which nobody knows where it was is in every set: it is only an id. Rows that the disk has damaged are
 * left out.
 */
export function readNotebookSet(db: ReadableDb, filter: SetFilter = { reports: [], layers: [] }): EntrySet {
  const owner = readOwner(db)
  const versions = listVersions(db, 'annotation')
  const annotations = new Map<string, Entry>()
  const used = new Set<LayerId>()
  for (const annotation of listAnnotations(db, null)) {
    if (!isAmong(filter, annotation.report, annotation.layer)) continue
    used.add(annotation.layer)
    annotations.set(annotation.id, entryFrom(annotation, versions.get(annotation.id), owner))
  }
  const here = new Set<string>(listPlaces(db).map(({ id }) => id))
  for (const [id, known] of versions) {
    if (here.has(id)) continue
    const entry = entryOf(id, new Map(), known)
    if (isRemoved(entry) && isTrace(entry, filter, owner)) annotations.set(id, entry)
  }
  return { annotations, layers: layerEntries(db, owner, used) }
}

export type Stored = { readonly annotation: Annotation | null; readonly entry: Entry }

/**
 * Reads one annotation after the other: null when nothing was ever known of it, `damaged` when the disk has changed
 * what is. Which ids there are is read once: most that come from others are new here.
 */
export function storedReader(db: ReadableDb, owner: Owner): (id: string) => Stored | 'damaged' | null {
  const rows = new Set<string>(listPlaces(db).map(({ id }) => id))
  const versioned = new Set(listVersionedIds(db, 'annotation'))
  return (id) => {
    const annotation = rows.has(id) ? getAnnotation(db, id as AnnotationId) : null
    if (annotation === null && rows.has(id)) return 'damaged'
    const versions = versioned.has(id) ? getVersions(db, 'annotation', id) : null
    if (annotation !== null) return { annotation, entry: entryFrom(annotation, versions ?? undefined, owner) }
    return versions === null ? null : { annotation, entry: entryOf(id, new Map(), versions) }
  }
}

/** By the names that others know them by. */
export function layerEntries(
  db: ReadableDb,
  owner: Owner,
  ids: ReadonlySet<LayerId>,
): ReadonlyMap<string, Entry> {
  const versions = listVersions(db, 'layer')
  const entries = new Map<string, Entry>()
  for (const layer of allLayers(db).filter(({ id }) => ids.has(id))) {
    const entry = entryFromLayer(layer, versions.get(layer.id), owner)
    entries.set(entry.id, entry)
  }
  return entries
}

export function entryFromLayer(layer: Layer, versions: Versions | undefined, owner: Owner): Entry {
  return layerEntry(layer, versions ?? versionsBefore(''), owner)
}

function entryFrom(annotation: Annotation, versions: Versions | undefined, owner: Owner): Entry {
  return annotationEntry(annotation, versions ?? versionsBefore(annotation.modified), owner)
}

function isAmong({ reports, layers }: SetFilter, report: ReportId, layer: LayerId): boolean {
  return (reports.length === 0 || reports.includes(report)) && (layers.length === 0 || layers.includes(layer))
}

function isTrace({ fields }: Entry, filter: SetFilter, owner: Owner): boolean {
  const target = fields.get('target')?.value as TargetValue | undefined
  const layer = fields.get('layer')?.value as string | undefined
  return (
    target === undefined ||
    layer === undefined ||
    isAmong(filter, target.report, toOwn(layer, ownLayer, owner) as LayerId)
  )
}
