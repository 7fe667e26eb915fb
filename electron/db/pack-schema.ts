/** The shape of a pack (`*.dzpack`): one read-only SQLite file with reports, terms and their full-text index. */

/** `application_id` in the file's header: `DZPK` in ASCII. */
export const packApplicationId = 0x445a504b

/**
 * `user_version` of the file, and `schema` in its manifest. A reader refuses a higher one. Since 2 the index holds the
 * texts in the form of `searchText`; an older pack is searched without its index.
 */
export const packSchemaVersion = 2

export const packPageSize = 4096

/** The index: see `packSchema`. */
export const indexSchema = `CREATE VIRTUAL TABLE f_big USING fts5(text, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE f_one USING fts5(text, content='', contentless_delete=1, tokenize='ascii', detail=none);`

/**
 * Texts are stored as `Block.text` has them: without the printed label, which is in `printed`.
 * `block_texts.id` is the rowid of both index tables; it follows reports in their `sort`, blocks in theirs, then zh
 * before en. An edition that lacks a block has no row. Offsets are UTF-16 units of `block_texts.text`.
 * The index is bigrams for words of two characters or more (`f_big`) and the distinct characters of a row (`f_one`);
 * both hold no text, so every candidate is verified against `block_texts.text`.
 * `refs` is what `findReferences` finds, in its order; the hashes leave it out, because it follows from the texts. So do
 * `facts` and `fact_disagreements`, from `findFacts`, and `subject_blocks`, from `findSubjects` with the pack's terms;
 * `place_mentions`, from `findPlaces`.
 */
export const packSchema = `
CREATE TABLE manifest (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE reports (
  id TEXT NOT NULL PRIMARY KEY,
  sort INTEGER NOT NULL UNIQUE,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  paragraphs INTEGER NOT NULL,
  unpaired INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE editions (
  report_id TEXT NOT NULL REFERENCES reports (id),
  lang TEXT NOT NULL CHECK (lang IN ('zh', 'en')),
  status TEXT NOT NULL CHECK (status IN ('official', 'working-translation')),
  notice TEXT,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (report_id, lang)
) STRICT;

CREATE TABLE blocks (
  id INTEGER NOT NULL PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports (id),
  key TEXT NOT NULL,
  sort INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('front', 'heading', 'paragraph', 'item', 'footnote')),
  level INTEGER,
  label TEXT,
  number INTEGER,
  parent_key TEXT,
  UNIQUE (report_id, key),
  UNIQUE (report_id, sort)
) STRICT;

CREATE TABLE block_texts (
  id INTEGER NOT NULL PRIMARY KEY,
  block_id INTEGER NOT NULL REFERENCES blocks (id),
  lang TEXT NOT NULL CHECK (lang IN ('zh', 'en')),
  printed TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (block_id, lang)
) STRICT;

CREATE TABLE sentence_pairs (
  block_id INTEGER NOT NULL REFERENCES blocks (id),
  sort INTEGER NOT NULL,
  zh TEXT NOT NULL CHECK (json_valid(zh)),
  en TEXT NOT NULL CHECK (json_valid(en)),
  PRIMARY KEY (block_id, sort)
) STRICT, WITHOUT ROWID;

CREATE TABLE footnote_marks (
  report_id TEXT NOT NULL REFERENCES reports (id),
  footnote_key TEXT NOT NULL,
  key TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('zh', 'en')),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (report_id, lang, key, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE refs (
  report_id TEXT NOT NULL REFERENCES reports (id),
  sort INTEGER NOT NULL,
  key TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('zh', 'en')),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  symbol TEXT,
  place TEXT,
  PRIMARY KEY (report_id, sort)
) STRICT, WITHOUT ROWID;
CREATE INDEX refs_by_symbol ON refs (symbol);

CREATE TABLE facts (
  report_id TEXT NOT NULL REFERENCES reports (id),
  sort INTEGER NOT NULL,
  key TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT NOT NULL,
  what TEXT NOT NULL CHECK (json_valid(what)),
  year TEXT,
  bound TEXT CHECK (bound IN ('at-least', 'about', 'at-most')),
  projected INTEGER NOT NULL CHECK (projected IN (0, 1)),
  zh TEXT NOT NULL CHECK (json_valid(zh)),
  en TEXT NOT NULL CHECK (json_valid(en)),
  series TEXT,
  basis TEXT,
  PRIMARY KEY (report_id, sort)
) STRICT, WITHOUT ROWID;
CREATE INDEX facts_by_series ON facts (series) WHERE series IS NOT NULL;

CREATE TABLE fact_disagreements (
  report_id TEXT NOT NULL REFERENCES reports (id),
  sort INTEGER NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  zh TEXT CHECK (json_valid(zh)),
  en TEXT CHECK (json_valid(en)),
  PRIMARY KEY (report_id, sort)
) STRICT, WITHOUT ROWID;

CREATE TABLE subject_blocks (
  report_id TEXT NOT NULL REFERENCES reports (id),
  sort INTEGER NOT NULL,
  key TEXT NOT NULL,
  subject TEXT NOT NULL,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  PRIMARY KEY (report_id, sort)
) STRICT, WITHOUT ROWID;

CREATE TABLE place_mentions (
  report_id TEXT NOT NULL REFERENCES reports (id),
  sort INTEGER NOT NULL,
  key TEXT NOT NULL,
  code TEXT NOT NULL,
  zh TEXT NOT NULL CHECK (json_valid(zh)),
  en TEXT NOT NULL CHECK (json_valid(en)),
  PRIMARY KEY (report_id, sort)
) STRICT, WITHOUT ROWID;

CREATE TABLE terms (
  id INTEGER NOT NULL PRIMARY KEY,
  en TEXT NOT NULL,
  acronym TEXT,
  kind TEXT NOT NULL,
  zh TEXT NOT NULL,
  variants TEXT NOT NULL CHECK (json_valid(variants)),
  reports TEXT NOT NULL CHECK (json_valid(reports)),
  note TEXT
) STRICT;

${indexSchema}
`

/**
 * Keys of `manifest`: `name` and `version` of the pack, `schema` (as above), counts of `reports` and `blocks`, and
 * `sha256` over all that the pack says, in a fixed order: the same sources give the same value on every machine.
 */
export type PackManifest = {
  readonly name: string
  readonly version: string
  readonly schema: string
  readonly reports: string
  readonly blocks: string
  readonly sha256: string
}
