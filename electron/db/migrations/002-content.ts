/** Notebook, version 2: an annotation is one value with the hash of its bytes; layers; a count of changes. */
import type Database from 'better-sqlite3'
import { changeHash, contentOf } from '../content.ts'
import { readVersion1 } from './version-1.ts'
import type { Annotation1 } from './version-1.ts'

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

-- before and after hold {annotations, layers}: what undo and redo put back. The hash is over both: an undo must not
-- bring a flipped bit back as the reader's own words.
CREATE TABLE changes_2 (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

-- Without the check that values are JSON: one that is not counts as not set.
CREATE TABLE settings_2 (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
INSERT INTO settings_2 SELECT key, value FROM settings;

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
DROP TABLE settings;
ALTER TABLE annotations_2 RENAME TO annotations;
ALTER TABLE changes_2 RENAME TO changes;
ALTER TABLE settings_2 RENAME TO settings;
CREATE INDEX annotations_by_place ON annotations (report_id, key, start, id);
CREATE INDEX annotations_by_layer ON annotations (layer_id);
`

type NewAnnotation = ReturnType<typeof withNewFields>

/** As version 2 has it; written out here, because the model goes on changing and a shipped migration does not. */
export function content(db: Database.Database): void {
  db.exec(tables)
  const insert = db.prepare('INSERT INTO annotations_2 VALUES (?, ?, ?, ?, ?, ?, ?)')
  const layers = new Set(['personal'])
  for (const { annotation, sha256: oldHash, sound } of readVersion1(db)) {
    const { id, report, layer } = annotation
    const carried = withNewFields(annotation)
    const { json, sha256 } = contentOf(carried)
    // The old hash fits no content of version 2: what the disk had changed stays known as damaged.
    insert.run(id, report, layer, ...placeOf(carried), json, sound ? sha256 : oldHash)
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

function placeOf({ anchors: [first] }: NewAnnotation): readonly [string, number] {
  return [first?.key ?? '', first !== undefined && 'start' in first ? first.start : -1]
}

function copyChanges(db: Database.Database): void {
  const insert = db.prepare('INSERT INTO changes_2 VALUES (?, ?, ?, ?, ?, ?, ?)')
  type OldChange = { id: number; at: string; action: string; before: string; after: string; undone: number }
  for (const change of db.prepare('SELECT * FROM changes ORDER BY id').all() as OldChange[]) {
    const { id, at, action, undone } = change
    const before = newSide(change.before)
    const after = newSide(change.after)
    // No hash fits a change that cannot be read.
    const sha256 = before === null || after === null ? '' : changeHash(before, after)
    insert.run(id, at, action, before ?? '', after ?? '', sha256, undone)
  }
}

function newSide(json: string): string | null {
  try {
    const annotations = (JSON.parse(json) as Annotation1[]).map(withNewFields)
    return JSON.stringify({ annotations, layers: null })
  } catch {
    return null
  }
}

/** The hash of the block's text was not kept: such a mark is found by its words and what stands around them. */
function withNewFields({ anchors, ...annotation }: Annotation1) {
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
