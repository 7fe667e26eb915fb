/** The notebook's layers, for the services that need them. */
import type { LayerId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import type { Layer, ListedLayer } from '../../shared/model/layer.ts'
import { AppError } from '../../shared/result.ts'
import { countByLayer } from '../db/annotation-repository.ts'
import type { ReadableDb } from '../db/database.ts'
import { listLayers, lostLayer } from '../db/layer-repository.ts'

/** With the number of annotations of each. Never empty. */
export function listedLayers(db: ReadableDb): readonly ListedLayer[] {
  const counts = countByLayer(db)
  return withLostLayers(listLayers(db), counts).map((layer) => ({
    ...layer,
    annotations: counts[layer.id] ?? 0,
  }))
}

/** In the reader's order. Never empty. */
export function allLayers(db: ReadableDb): readonly Layer[] {
  return withLostLayers(listLayers(db), countByLayer(db))
}

/**
 * Annotations whose layer has no row, or one that the disk has changed, stay within reach: the layer stands behind the
 * others under its id, until it is given a name.
 */
function withLostLayers(
  layers: readonly Layer[],
  counts: Readonly<Record<string, number>>,
): readonly Layer[] {
  const known = new Set(layers.map(({ id }) => id))
  const lost = (Object.keys(counts) as LayerId[]).filter((id) => !known.has(id))
  const all = [...layers, ...lost.map((id) => lostLayer(id))]
  return all.length > 0 ? all : [lostLayer(ownLayer)]
}

/** Throws `layer-not-found`, `layer-locked`. */
export function openLayer(db: ReadableDb, id: LayerId): Layer {
  // Lost layers have to be looked for among all annotations: that is done only for one that is not found at once.
  return unlocked(listLayers(db).find((layer) => layer.id === id) ?? findLayer(allLayers(db), id))
}

/** Where new marks go: the active layer, or when that is gone the reader's own, or the first. Throws `layer-locked`. */
export function layerForNew(db: ReadableDb, active: LayerId): Layer {
  const layers = listLayers(db)
  const byId = (id: LayerId) => layers.find((layer) => layer.id === id)
  return unlocked(byId(active) ?? byId(ownLayer) ?? layers[0] ?? lostLayer(ownLayer))
}

/** Throws `layer-not-found`. */
export function findLayer(layers: readonly Layer[], id: LayerId): Layer {
  const layer = layers.find((candidate) => candidate.id === id)
  if (layer === undefined) throw new AppError('layer-not-found', { layer: id })
  return layer
}

function unlocked(layer: Layer): Layer {
  if (layer.locked) throw new AppError('layer-locked', { layer: layer.name || layer.owner })
  return layer
}
