/** Layers, in the reader's order. There are few: they are written all together. */
import type { Layer } from '../../shared/model/layer.ts'
import { contentOf, readContent } from './content.ts'
import type { StoredContent } from './content.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { statement } from './statement.ts'

/** A layer that the disk has changed is not among them; its annotations are, and name it by its id. */
export function listLayers(db: ReadableDb): readonly Layer[] {
  const rows = statement(db, 'SELECT content, sha256 FROM layers ORDER BY sort').all() as StoredContent[]
  return rows.map((row) => readContent<Layer>(row)).filter((layer) => layer !== null)
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
