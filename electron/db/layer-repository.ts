/** Layers, in the reader's order. There are few: they are written all together. */
import type { LayerId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import type { Layer } from '../../shared/model/layer.ts'
import { contentOf, readContent } from './content.ts'
import type { StoredContent } from './content.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

type LayerRow = StoredContent & { readonly id: LayerId }

/** A layer that the disk has changed is among them with what is still known of it: its annotations name it by its id. */
export function listLayers(db: ReadableDb): readonly Layer[] {
  return layerRows(db).map((row) => readContent<Layer>(row) ?? standInFor(row))
}

export function listDamagedLayers(db: ReadableDb): readonly LayerId[] {
  return layerRows(db)
    .filter((row) => readContent(row) === null)
    .map(({ id }) => id)
}

function layerRows(db: ReadableDb): readonly LayerRow[] {
  return statement(db, 'SELECT id, content, sha256 FROM layers ORDER BY sort').all() as LayerRow[]
}

function standInFor({ id, content }: LayerRow): Layer {
  return lostLayer(id, /"name":"([^"\\]{1,200})"/.exec(content)?.[1])
}

/** A layer of which nothing but its id is known, or its name too. */
export function lostLayer(id: LayerId, name: string = id === ownLayer ? '' : id): Layer {
  return { id, name, owner: '', colour: 'amber', description: '', shown: true, locked: false }
}

/** In the place of all that were there. */
export function saveLayers(db: WritableDb, layers: readonly Layer[]): void {
  db.prepare('DELETE FROM layers').run()
  const insert = db.prepare('INSERT INTO layers (id, sort, content, sha256) VALUES (?, ?, ?, ?)')
  for (const [sort, layer] of layers.entries()) {
    const { json, sha256 } = contentOf(layer)
    insert.run(layer.id, sort, json, sha256)
  }
}
