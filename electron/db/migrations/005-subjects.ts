/** Notebook, version 5: blocks that the reader has put under a subject, or taken away from it. */

/** Choices refer to no pack: they outlive their report. What stands in a row is looked at when it is read. */
export const subjects = `
CREATE TABLE subject_choices (
  subject TEXT NOT NULL,
  report_id TEXT NOT NULL,
  key TEXT NOT NULL,
  choice TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (subject, report_id, key)
) STRICT, WITHOUT ROWID;
`
