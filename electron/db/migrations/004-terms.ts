/** Notebook, version 4: the reader's own terms, and what of the list of inconsistent terms was ticked off. */

/**
 * A term is one JSON value with its hash; the order of the rows is that in which they were entered. `term_exceptions`
 * holds what the list names a doubt by (shared/terms), so that one that was looked at does not come again.
 */
export const terms = `
CREATE TABLE terms (
  id TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE term_exceptions (
  id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;
`
