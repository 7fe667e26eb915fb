/** Where each report was left. */
import type { ReadingPosition } from '../../shared/model/settings.ts'
import type { ReadableDb, WritableDb } from './database.ts'

/** Last read first. */
export function listPositions(db: ReadableDb): readonly ReadingPosition[] {
  const statement = db.prepare(
    'SELECT report_id AS report, key, fraction, at FROM reading_positions ORDER BY at DESC, report_id',
  )
  return statement.all() as ReadingPosition[]
}

export function savePosition(db: WritableDb, position: ReadingPosition): void {
  db.prepare(
    `INSERT INTO reading_positions (report_id, key, fraction, at) VALUES (:report, :key, :fraction, :at)
     ON CONFLICT (report_id) DO UPDATE SET key = excluded.key, fraction = excluded.fraction, at = excluded.at`,
  ).run(position)
}
