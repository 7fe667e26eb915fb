/** Notebook, version 3: when and by whom each field was written, what was removed, and assignments. */

/**
 * `versions` says of an annotation or layer what a merge needs (shared/merge/versions.ts); it stands apart, because
 * all who only read annotations need not know of it, and stays when the annotation is removed. What was written before
 * this version has none: its own dates stand in. `clock` is one row: the name this notebook writes under, the names it
 * had, the latest stamp it has written or seen.
 */
export const exchange = `
CREATE TABLE versions (
  kind TEXT NOT NULL CHECK (kind IN ('annotation', 'layer')),
  id TEXT NOT NULL,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  writer TEXT NOT NULL,
  earlier TEXT NOT NULL,
  last TEXT NOT NULL
) STRICT;
INSERT INTO clock VALUES (1, lower(hex(randomblob(6))), '[]', '');

CREATE TABLE assignments (
  id TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
`
