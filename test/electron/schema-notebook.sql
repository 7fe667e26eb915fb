CREATE TABLE anchors (
  annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
  sort INTEGER NOT NULL,
  key TEXT NOT NULL,
  lang TEXT CHECK (lang IN ('zh', 'en')),
  start INTEGER,
  "end" INTEGER,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  PRIMARY KEY (annotation_id, sort),
  CHECK (
    (lang IS NULL) = (start IS NULL) AND (lang IS NULL) = ("end" IS NULL) AND (lang IS NULL) = (exact IS NULL)
    AND (lang IS NULL) = (prefix IS NULL) AND (lang IS NULL) = (suffix IS NULL)
  )
) STRICT, WITHOUT ROWID;

CREATE TABLE annotations (
  id TEXT NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('highlight', 'note')),
  colour TEXT NOT NULL,
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  layer TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE changes (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('add', 'change', 'remove')),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE reading_positions (
  report_id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  fraction REAL NOT NULL CHECK (fraction BETWEEN 0 AND 1),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE tags (
  annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
  sort INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (annotation_id, sort),
  UNIQUE (annotation_id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotations_by_report ON annotations (report_id);
