/** Texts of a pack that may answer a query, found through its full-text index. */
import type { BlockKind, SentencePair } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { IndexQuery } from '../../shared/search/plan.ts'
import type { ReadableDb } from './database.ts'
import { pairsByBlock } from './pack-repository.ts'
import type { SentenceRow } from './pack-repository.ts'
import { statement } from './statement.ts'

/** Where to look: in everything for null. `blocks` are rows of `blocks`. */
export type Narrow = {
  readonly lang: Lang | null
  readonly kinds: readonly BlockKind[] | null
  readonly reports: readonly ReportId[] | null
  readonly blocks: readonly number[] | null
  /** Rows of `blocks` to leave out. */
  readonly notBlocks: readonly number[]
}

export const everywhere: Narrow = { lang: null, kinds: null, reports: null, blocks: null, notBlocks: [] }

type Values = Record<string, string | number>
type Sql = { readonly from: string; readonly id: string; readonly where: string; readonly values: Values }

/** Rows of `block_texts` that may answer, in document order (Chinese before English), from after one row on. */
export function candidateIds(
  db: ReadableDb,
  asked: IndexQuery,
  narrow: Narrow,
  after: number,
  limit: number,
): readonly number[] {
  const { from, id, where, values } = selection(asked, narrow)
  return db
    .prepare(`SELECT ${id} FROM ${from} WHERE ${where} AND ${id} > :after ORDER BY ${id} LIMIT :limit`)
    .pluck()
    .all({ ...values, after, limit }) as number[]
}

export function countInIndex(db: ReadableDb, asked: IndexQuery, narrow: Narrow): number {
  const { from, where, values } = selection(asked, narrow)
  return db.prepare(`SELECT count(*) FROM ${from} WHERE ${where}`).pluck().get(values) as number
}

/** The index is gone through in the order of its rows, and each of them looked at: nothing is gathered first. */
function selection({ big, one }: IndexQuery, narrow: Narrow): Sql {
  const values: Values = { ...(big === null ? {} : { big }), ...(one === null ? {} : { one }) }
  const narrowed = narrowing(narrow, values)
  const [first, second] = [...(big === null ? [] : ['big']), ...(one === null ? [] : ['one'])]
  const id = first === undefined ? 'texts.id' : `f_${first}.rowid`
  const texts =
    narrowed.length === 0 && first !== undefined
      ? []
      : [first === undefined ? 'block_texts AS texts' : 'block_texts AS texts ON texts.id = ' + id]
  const blocks = narrowed.some((condition) => condition.startsWith('blocks.'))
    ? ['blocks ON blocks.id = texts.block_id']
    : []
  const from = [...(first === undefined ? [] : [`f_${first}`]), ...texts, ...blocks].join(' CROSS JOIN ')
  const where = [
    ...(first === undefined ? ['TRUE'] : [`f_${first} MATCH :${first}`]),
    ...(second === undefined
      ? []
      : [`${id} IN (SELECT rowid FROM f_${second} WHERE f_${second} MATCH :${second})`]),
    ...narrowed,
  ].join(' AND ')
  return { from, id, where, values }
}

function narrowing({ lang, kinds, reports, blocks, notBlocks }: Narrow, values: Values): readonly string[] {
  const oneOf = (column: string, name: string, list: readonly unknown[], not = '') => {
    values[name] = JSON.stringify(list)
    return `${column} ${not}IN (SELECT value FROM json_each(:${name}))`
  }
  if (lang !== null) values.lang = lang
  return [
    ...(lang === null ? [] : ['texts.lang = :lang']),
    ...(kinds === null ? [] : [oneOf('blocks.kind', 'kinds', kinds)]),
    ...(reports === null ? [] : [oneOf('blocks.report_id', 'reports', reports)]),
    ...(blocks === null ? [] : [oneOf('texts.block_id', 'blocks', blocks)]),
    ...(notBlocks.length === 0 ? [] : [oneOf('texts.block_id', 'notBlocks', notBlocks, 'NOT ')]),
  ]
}

export type TextRow = {
  readonly id: number
  readonly block: number
  readonly report: ReportId
  readonly key: BlockKey
  readonly kind: BlockKind
  readonly parent: BlockKey | null
  readonly lang: Lang
  readonly text: string
  /** The block's text in the other language. */
  readonly pair: string | null
}

/** In the order of their rows. */
export function listTexts(db: ReadableDb, ids: readonly number[]): readonly TextRow[] {
  return db
    .prepare(
      `SELECT texts.id, texts.block_id AS block, blocks.report_id AS report, blocks.key, blocks.kind,
         blocks.parent_key AS parent, texts.lang, texts.text, pairs.text AS pair
       FROM json_each(:ids) AS wanted
       JOIN block_texts AS texts ON texts.id = wanted.value
       JOIN blocks ON blocks.id = texts.block_id
       LEFT JOIN block_texts AS pairs ON pairs.block_id = texts.block_id AND pairs.lang <> texts.lang
       ORDER BY texts.id`,
    )
    .all({ ids: JSON.stringify(ids) }) as TextRow[]
}

/** What a text is of: row of its block, place of its report in `listReports`. */
export type TextOrigin = {
  readonly id: number
  readonly block: number
  readonly report: number
  readonly kind: BlockKind
  readonly isChinese: 0 | 1
}

/** In the order of their rows, from after one on. */
export function listOrigins(db: ReadableDb, after: number, limit: number): readonly TextOrigin[] {
  return statement(
    db,
    `SELECT texts.id, texts.block_id AS block, reports.sort AS report,
       blocks.kind, texts.lang = 'zh' AS isChinese
     FROM block_texts AS texts
     JOIN blocks ON blocks.id = texts.block_id
     JOIN reports ON reports.id = blocks.report_id
     WHERE texts.id > ? ORDER BY texts.id LIMIT ?`,
  ).all(after, limit) as TextOrigin[]
}

/** Sentence pairs of blocks, by the block's row, in text order. */
export function listSentencePairs(
  db: ReadableDb,
  blocks: readonly number[],
): ReadonlyMap<number, readonly SentencePair[]> {
  const rows = db
    .prepare(
      `SELECT block_id AS block, zh, en FROM sentence_pairs
       WHERE block_id IN (SELECT value FROM json_each(:blocks)) ORDER BY block_id, sort`,
    )
    .all({ blocks: JSON.stringify(blocks) }) as SentenceRow[]
  return pairsByBlock(rows)
}

/** Rows of the blocks at these addresses of a report. */
export function blockRows(db: ReadableDb, report: ReportId, keys: readonly BlockKey[]): readonly number[] {
  return db
    .prepare(
      `SELECT id FROM blocks WHERE report_id = :report AND key IN (SELECT value FROM json_each(:keys)) ORDER BY id`,
    )
    .pluck()
    .all({ report, keys: JSON.stringify(keys) }) as number[]
}

export type HeadingRow = {
  readonly id: number
  readonly report: ReportId
  readonly key: BlockKey
  readonly zh: string | null
  readonly en: string | null
}

/** Of all reports of the pack, in document order. */
export function listHeadingRows(db: ReadableDb): readonly HeadingRow[] {
  return db
    .prepare(
      `SELECT blocks.id, blocks.report_id AS report, blocks.key, zh.text AS zh, en.text AS en
       FROM blocks
       LEFT JOIN block_texts AS zh ON zh.block_id = blocks.id AND zh.lang = 'zh'
       LEFT JOIN block_texts AS en ON en.block_id = blocks.id AND en.lang = 'en'
       WHERE blocks.kind = 'heading' ORDER BY blocks.id`,
    )
    .all() as HeadingRow[]
}

/** Rows of these blocks and of all that stands under them. */
export function blocksUnder(db: ReadableDb, blocks: readonly number[]): readonly number[] {
  return db
    .prepare(
      `WITH RECURSIVE under (id, report_id, key) AS (
         SELECT id, report_id, key FROM blocks WHERE id IN (SELECT value FROM json_each(:blocks))
         UNION
         SELECT blocks.id, blocks.report_id, blocks.key
         FROM under JOIN blocks ON blocks.report_id = under.report_id AND blocks.parent_key = under.key
       )
       SELECT id FROM under ORDER BY id`,
    )
    .pluck()
    .all({ blocks: JSON.stringify(blocks) }) as number[]
}

const withVocabulary = new WeakSet<ReadableDb>()

/** Words of the Latin script in the index that have so many letters, with the texts that they stand in. */
export function listWords(
  db: ReadableDb,
  shortest: number,
  longest: number,
): readonly { readonly word: string; readonly texts: number }[] {
  if (!withVocabulary.has(db)) {
    // Beside the pack, which stays as it is.
    db.prepare(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, f_big, row)`).run()
    withVocabulary.add(db)
  }
  return db
    .prepare(
      `SELECT term AS word, doc AS texts FROM temp.words
       WHERE term >= 'a' AND term < '{' AND length(term) BETWEEN :shortest AND :longest`,
    )
    .all({ shortest, longest }) as { word: string; texts: number }[]
}

/** Row of the last text; they are numbered from 1 on without gaps. 0 when there is none. */
export function lastTextRow(db: ReadableDb): number {
  return (db.prepare('SELECT max(id) FROM block_texts').pluck().get() as number | null) ?? 0
}
