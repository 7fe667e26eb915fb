/** Layers of a merge by their names, written out for the reader. */
import { readLayer } from '../../../shared/merge/layer-entry.ts'
import { toOwn } from '../../../shared/merge/own-name.ts'
import { layerFields } from '../../../shared/model/exchange.ts'
import type { NamedLayer, PlannedLayer } from '../../../shared/model/exchange.ts'
import type { LayerId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { ReadableDb } from '../../db/database.ts'
import { allLayers } from '../layers.ts'
import type { Comparison } from './merge-cases.ts'
import type { LayerChanges } from './merge-layers.ts'

/** What a reader would see change: stamps alone are no change. */
export function plannedLayers(changes: LayerChanges | null): readonly PlannedLayer[] {
  const before = new Map(changes?.before.map((layer) => [layer.id, layer]))
  return (changes?.after ?? []).flatMap((layer): readonly PlannedLayer[] => {
    const was = before.get(layer.id)
    if (was === undefined) return [{ layer: named(layer), was: null, fields: [] }]
    const fields = layerFields.filter((field) => layer[field] !== was[field])
    return fields.length === 0 ? [] : [{ layer: named(layer), was: named(was), fields }]
  })
}

/** By the name that a layer is shared under: as the notebook calls it, else as the files do. */
export function layerNamer(
  db: ReadableDb,
  { layers, owner }: Pick<Comparison, 'layers' | 'owner'>,
): (shared: string) => NamedLayer {
  const own = new Map<string, NamedLayer>(allLayers(db).map((layer) => [layer.id, layer]))
  return (shared) => {
    const id = toOwn(shared, ownLayer, owner) as LayerId
    const entry = layers.get(shared)
    const known = own.get(id) ?? (entry === undefined ? null : readLayer(entry, null, owner))
    return known === null ? { id, name: '', owner: '' } : named(known)
  }
}

function named({ id, name, owner }: NamedLayer): NamedLayer {
  return { id, name, owner }
}
