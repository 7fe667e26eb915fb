CREATE TABLE "annotations" (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  layer_id TEXT NOT NULL,
  key TEXT NOT NULL,
  start INTEGER NOT NULL,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE assignments (
  id TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE "changes" (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE clock (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  writer TEXT NOT NULL,
  earlier TEXT NOT NULL,
  last TEXT NOT NULL
) STRICT;

CREATE TABLE layers (
  id TEXT NOT NULL PRIMARY KEY,
  sort INTEGER NOT NULL,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE reading_positions (
  report_id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  fraction REAL NOT NULL CHECK (fraction BETWEEN 0 AND 1),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE revision (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL
) STRICT;

CREATE TABLE "settings" (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE subject_choices (
  subject TEXT NOT NULL,
  report_id TEXT NOT NULL,
  key TEXT NOT NULL,
  choice TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (subject, report_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE term_exceptions (
  id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE terms (
  id TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE versions (
  kind TEXT NOT NULL CHECK (kind IN ('annotation', 'layer')),
  id TEXT NOT NULL,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotations_by_layer ON annotations (layer_id);

CREATE INDEX annotations_by_place ON annotations (report_id, key, start, id);
