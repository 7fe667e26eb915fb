/** The layers of a merge: where new annotations go, which layers are made for them, and what others changed of those here. */
import { uuidOf } from '../../../shared/exchange/set-names.ts'
import { joinEntries } from '../../../shared/merge/entry.ts'
import type { Entry, EntryMap } from '../../../shared/merge/entry.ts'
import { layerValues, readLayer } from '../../../shared/merge/layer-entry.ts'
import { toOwn, toShared, writerInName } from '../../../shared/merge/own-name.ts'
import type { Owner } from '../../../shared/merge/own-name.ts'
import type { Stamp } from '../../../shared/merge/stamp.ts'
import { entryOf, versionsAt, versionsOf } from '../../../shared/merge/versions.ts'
import type { Versions } from '../../../shared/merge/versions.ts'
import { colours } from '../../../shared/model/annotation.ts'
import type { LayerChoice } from '../../../shared/model/exchange.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { Layer } from '../../../shared/model/layer.ts'
import type { ReadableDb } from '../../db/database.ts'
import { listLayers } from '../../db/layer-repository.ts'
import { listVersions } from '../../db/version-repository.ts'
import { openLayer } from '../layers.ts'
import { entryFromLayer } from '../notebook-set.ts'
import { authorOf } from '../../../shared/merge/annotation-entry.ts'

/** Throws `layer-not-found`, `layer-locked` for a layer that was chosen. */
export function layerChooser(
  db: ReadableDb,
  choice: LayerChoice,
  owner: Owner,
): (entry: Entry) => string | null {
  if (choice.into === 'file') return () => null
  if (choice.into === 'layer') {
    const chosen = toShared(openLayer(db, choice.layer).id, ownLayer, owner)
    return () => chosen
  }
  const layers = listLayers(db)
  const owned = new Map(layers.toReversed().map(({ id, owner: person }) => [person, id]))
  return (entry) => layerOfPerson(authorOf(entry), owned, owner)
}

/** The first layer that they own here, or else one that has the same id wherever it is made. */
function layerOfPerson(author: string, owned: ReadonlyMap<string, LayerId>, owner: Owner): string {
  const person = toOwn(author, '', owner)
  const own = owned.get(person) ?? (person === '' ? ownLayer : null)
  if (own !== null) return toShared(own, ownLayer, owner)
  return writerInName(person) === null ? uuidOf(`layer of ${person}`) : person
}

/** All layers before and after; `versions` of those that are made or changed. */
export type LayerChanges = {
  readonly before: readonly Layer[]
  readonly after: readonly Layer[]
  readonly versions: readonly {
    readonly id: LayerId
    readonly before: Versions | null
    readonly after: Versions
  }[]
}

/**
 * `used`: layers of the annotations that come, with the author of one in each: they are there afterwards. Layers that
 * are here get what others changed of their names and colours. Null: nothing changes.
 */
export function layerChanges(
  db: ReadableDb,
  files: EntryMap,
  used: ReadonlyMap<LayerId, string>,
  { owner, stamp }: { readonly owner: Owner; readonly stamp: Stamp },
): LayerChanges | null {
  const before = listLayers(db)
  const known = listVersions(db, 'layer')
  const inFiles = new Map([...files.values()].map((entry) => [toOwn(entry.id, ownLayer, owner), entry]))
  const changes: { id: LayerId; before: Versions | null; after: Versions }[] = []
  const note = (layer: Layer, entry: Entry): Layer => {
    const held = new Set(layerValues(layer, owner).keys())
    changes.push({ id: layer.id, before: known.get(layer.id) ?? null, after: versionsOf(entry, held) })
    return layer
  }
  const kept = before.map((layer) => {
    const file = inFiles.get(layer.id)
    const local = entryFromLayer(layer, known.get(layer.id), owner)
    const joined = file === undefined ? local : joinEntries(local, { ...file, id: local.id })
    return joined === local ? layer : note(readLayer(joined, layer, owner), joined)
  })
  const there = new Set(before.map(({ id }) => id))
  const made = [...used].filter(([id]) => !there.has(id)).toSorted(byId)
  const added = made.map(([id, author], at) => {
    const entry = inFiles.get(id) ?? newLayer(id, author, before.length + at, { owner, stamp })
    return note(readLayer(entry, null, owner), entry)
  })
  return changes.length === 0 ? null : { before, after: [...kept, ...added], versions: changes }
}

function byId([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1
}

/** A layer that no file describes: it is named after whose marks come in it. */
function newLayer(
  id: LayerId,
  author: string,
  place: number,
  { owner, stamp }: { readonly owner: Owner; readonly stamp: Stamp },
): Entry {
  const name = author === '' || writerInName(author) !== null ? '' : author
  const colour = colours[place % colours.length] ?? 'amber'
  const layer: Layer = { id, name, owner: author, colour, description: '', shown: true, locked: false }
  return entryOf(toShared(id, ownLayer, owner), layerValues(layer, owner), versionsAt(stamp))
}
