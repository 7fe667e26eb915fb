/** Places that a pack's reports name: found when the pack was built. */
import type Database from 'better-sqlite3'
import type { PlaceMention } from '../../shared/model/geography.ts'
import type { ReadableDb } from './database.ts'
import { statement } from './statement.ts'

type MentionRow = Omit<PlaceMention, 'zh' | 'en'> & { readonly zh: string; readonly en: string }

/** Packs from before they were kept have none. */
export function hasPlaceMentions(db: ReadableDb): boolean {
  const table = `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'place_mentions'`
  return statement(db, table).get() !== undefined
}

/** In the order of `findPlaces`, of all reports in theirs. */
export function listPlaceMentions(db: ReadableDb): readonly PlaceMention[] {
  const rows = statement(
    db,
    `SELECT report_id AS report, key, code, zh, en
     FROM place_mentions JOIN reports ON reports.id = place_mentions.report_id
     ORDER BY reports.sort, place_mentions.sort`,
  ).all()
  return (rows as MentionRow[]).map(({ zh, en, ...row }) => ({
    ...row,
    zh: JSON.parse(zh) as PlaceMention['zh'],
    en: JSON.parse(en) as PlaceMention['en'],
  }))
}

/** Into a pack that is being built. */
export function insertPlaceMentions(db: Database.Database, found: readonly PlaceMention[]): void {
  const insert = db.prepare(`
    INSERT INTO place_mentions (report_id, sort, key, code, zh, en)
    VALUES (:report, :sort, :key, :code, :zh, :en)`)
  for (const [sort, mention] of found.entries()) {
    insert.run({ ...mention, sort, zh: JSON.stringify(mention.zh), en: JSON.stringify(mention.en) })
  }
}
