/** Notebook, version 2: an annotation is one value with the hash of its bytes; layers; a count of changes. */
import type Database from 'better-sqlite3'
import { contentOf } from '../content.ts'

/**
 * `content` is the annotation or layer as JSON, the columns beside it are taken out of it to find and order it by.
 * There is no CHECK on it: a bit that the disk has flipped in one note must not make the whole notebook unsound.
 */
const tables = `
CREATE TABLE layers (
  id TEXT NOT NULL PRIMARY KEY,
  sort INTEGER NOT NULL,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- key and start are of the first anchor; a whole block starts at -1.
CREATE TABLE annotations_2 (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  layer_id TEXT NOT NULL,
  key TEXT NOT NULL,
  start INTEGER NOT NULL,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- before and after hold {annotations, layers}: what undo and redo put back.
CREATE TABLE changes_2 (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

-- One row, one more at each change of annotations, layers or settings: backups are ordered by it, not by a clock.
CREATE TABLE revision (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL
) STRICT;
INSERT INTO revision VALUES (1, 1);
`

const swap = `
DROP TABLE tags;
DROP TABLE anchors;
DROP TABLE annotations;
DROP TABLE changes;
ALTER TABLE annotations_2 RENAME TO annotations;
ALTER TABLE changes_2 RENAME TO changes;
CREATE INDEX annotations_by_report ON annotations (report_id);
CREATE INDEX annotations_by_layer ON annotations (layer_id);
`

type OldRow = {
  id: string
  report_id: string
  kind: string
  colour: string
  note: string
  author: string
  layer: string
  created_at: string
  modified_at: string
}
type OldAnchor = { key: string; lang: string | null; hash?: string }
type OldAnnotation = { anchors: readonly OldAnchor[]; [field: string]: unknown }

/** As version 2 has it; written out here, because the model goes on changing and a shipped migration does not. */
export function content(db: Database.Database): void {
  db.exec(tables)
  const anchors = db.prepare('SELECT * FROM anchors WHERE annotation_id = ? ORDER BY sort')
  const tags = db.prepare('SELECT name FROM tags WHERE annotation_id = ? ORDER BY sort').pluck()
  const insert = db.prepare('INSERT INTO annotations_2 VALUES (?, ?, ?, ?, ?, ?, ?)')
  const layers = new Set(['personal'])
  const rows = db.prepare('SELECT * FROM annotations ORDER BY created_at, id').all() as OldRow[]
  for (const row of rows) {
    const { id, report_id: report, kind, colour, note, author, layer, created_at: created } = row
    const places = (anchors.all(id) as Record<string, unknown>[]).map(
      ({ annotation_id: _id, sort: _sort, ...anchor }) => anchor as unknown as OldAnchor,
    )
    const annotation = withNewFields({
      id,
      report,
      kind,
      anchors: places,
      colour,
      note,
      tags: tags.all(id),
      author,
      layer,
      created,
      modified: row.modified_at,
    })
    const first = annotation.anchors[0] as { key?: string; start?: number } | undefined
    const { json, sha256 } = contentOf(annotation)
    insert.run(id, report, layer, first?.key ?? '', first?.start ?? -1, json, sha256)
    layers.add(layer)
  }
  const insertLayer = db.prepare('INSERT INTO layers VALUES (?, ?, ?, ?)')
  for (const [sort, id] of [...layers].entries()) {
    const name = id === 'personal' ? '' : id
    const layer = { id, name, owner: '', colour: 'amber', description: '', shown: true, locked: false }
    const { json, sha256 } = contentOf(layer)
    insertLayer.run(id, sort, json, sha256)
  }
  copyChanges(db)
  db.exec(swap)
}

function copyChanges(db: Database.Database): void {
  const insert = db.prepare('INSERT INTO changes_2 VALUES (?, ?, ?, ?, ?, ?)')
  const side = (json: string) => {
    const annotations = (JSON.parse(json) as OldAnnotation[]).map(withNewFields)
    return JSON.stringify({ annotations, layers: null })
  }
  type OldChange = { id: number; at: string; action: string; before: string; after: string; undone: number }
  for (const change of db.prepare('SELECT * FROM changes ORDER BY id').all() as OldChange[]) {
    const { id, at, action, before, after, undone } = change
    insert.run(id, at, action, side(before), side(after), undone)
  }
}

/** The hash of the block's text was not kept: such a mark is found by its words and what stands around them. */
function withNewFields({ anchors, ...annotation }: OldAnnotation): OldAnnotation {
  const { created, modified, ...fields } = annotation
  return {
    ...fields,
    anchors: anchors.map((anchor) =>
      anchor.lang === null
        ? { key: anchor.key, lang: null, textLang: 'zh', exact: '', hash: '' }
        : { ...anchor, hash: '' },
    ),
    status: 'open',
    replies: [],
    created,
    modified,
  }
}
