/** A notebook as version 1 left it, as SQL. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const version1 = readFileSync(
  join(import.meta.dirname, '../electron/fixtures/notebook-version-1.sql'),
  'utf8',
)
