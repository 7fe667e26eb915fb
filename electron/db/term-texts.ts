/** The texts of a report by themselves, for finding terms in them. */
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { ReadableDb } from './database.ts'
import { statement } from './statement.ts'

export type BlockText = { readonly key: BlockKey; readonly lang: Lang; readonly text: string }

/** In document order, of one block the Chinese first. */
export function listBlockTexts(db: ReadableDb, report: ReportId): readonly BlockText[] {
  return statement(
    db,
    `SELECT blocks.key, texts.lang, texts.text
     FROM blocks JOIN block_texts AS texts ON texts.block_id = blocks.id
     WHERE blocks.report_id = ?
     ORDER BY blocks.sort, texts.lang DESC`,
  ).all(report) as BlockText[]
}
