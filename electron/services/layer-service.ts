/** Use cases for layers. Every one is a step of the history. */
import type { Services } from '../../shared/api.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { LayerId } from '../../shared/model/ids.ts'
import type { Layer, LayerChange, LayerDraft } from '../../shared/model/layer.ts'
import { AppError } from '../../shared/result.ts'
import { listAnnotationsOfLayer } from '../db/annotation-repository.ts'
import type { WritableDb } from '../db/database.ts'
import { writeNotebook } from '../db/open-notebook.ts'
import { readSettings, saveSettings } from '../db/setting-repository.ts'
import type { Dependencies } from './dependencies.ts'
import { applyChange, layersChange } from './history.ts'
import { allLayers, findLayer, listedLayers, openLayer } from './layers.ts'

export function createLayerService(deps: Dependencies): Services['layers'] {
  return {
    list: () => listedLayers(deps.notebook.db),
    add: (draft) => add(deps, draft),
    change: (id, change) => changeLayer(deps, id, change),
    remove: (id, into) => remove(deps, id, into),
    order: (ids) => order(deps, ids),
  }
}

function add({ notebook, newId, now }: Dependencies, draft: LayerDraft): Layer {
  return writeNotebook(notebook, (db) => {
    const layer: Layer = { id: newId() as LayerId, ...draft, shown: true, locked: false }
    replaceLayers(db, now(), (layers) => [...layers, layer])
    return layer
  })
}

function changeLayer({ notebook, now }: Dependencies, id: LayerId, change: LayerChange): Layer {
  return writeNotebook(notebook, (db) => {
    const changed = { ...findLayer(allLayers(db), id), ...change }
    replaceLayers(db, now(), (layers) => layers.map((layer) => (layer.id === id ? changed : layer)))
    return changed
  })
}

function remove({ notebook, now }: Dependencies, id: LayerId, into: LayerId | null): null {
  return writeNotebook(notebook, (db) => {
    if (id === into) throw new AppError('bad-input', { field: 'into' })
    openLayer(db, id)
    const target = into === null ? null : openLayer(db, into)
    const rest = allLayers(db).filter((layer) => layer.id !== id)
    const [first] = rest
    if (first === undefined) throw new AppError('layer-last')
    const before = listAnnotationsOfLayer(db, id)
    const after =
      target === null ? [] : before.map((annotation): Annotation => ({ ...annotation, layer: target.id }))
    replaceLayers(db, now(), () => rest, { before, after })
    if (readSettings(db).activeLayer === id) saveSettings(db, { activeLayer: (target ?? first).id })
    return null
  })
}

/** Layers that are not named keep their order behind the others. */
function order({ notebook, now }: Dependencies, ids: readonly LayerId[]): null {
  return writeNotebook(notebook, (db) => {
    const layers = allLayers(db)
    const named = [...new Set(ids)].map((id) => findLayer(layers, id))
    replaceLayers(db, now(), () => [...named, ...layers.filter((layer) => !named.includes(layer))])
    return null
  })
}

/** What changes nothing is no step of the history. */
function replaceLayers(
  db: WritableDb,
  at: string,
  next: (layers: readonly Layer[]) => readonly Layer[],
  annotations: { readonly before: readonly Annotation[]; readonly after: readonly Annotation[] } = {
    before: [],
    after: [],
  },
): void {
  const before = allLayers(db)
  const after = next(before)
  if (JSON.stringify(after) !== JSON.stringify(before))
    applyChange(db, layersChange(before, after, annotations), at)
}
