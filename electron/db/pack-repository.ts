/** What a pack holds: reports, their text, terms, and candidates for a search. */
import type {
  Block,
  BlockKind,
  FootnoteMark,
  ReportText,
  SentencePair,
  TextRange,
} from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { Edition, Lang, Report, ReportFields } from '../../shared/model/report.ts'
import type { Term } from '../../shared/model/term.ts'
import type { ReadableDb } from './database.ts'
import { statement } from './statement.ts'

type ReportRow = { id: ReportId; fields: string; paragraphs: number; unpaired: number }

/** In the pack's own order. */
export function listReports(db: ReadableDb, pack: string): readonly Report[] {
  const rows = db.prepare('SELECT id, fields, paragraphs, unpaired FROM reports ORDER BY sort').all()
  return (rows as ReportRow[]).map((row) => ({
    id: row.id,
    pack,
    fields: JSON.parse(row.fields) as ReportFields,
    editions: listEditions(db, row.id),
    paragraphs: row.paragraphs,
    unpaired: row.unpaired,
  }))
}

/** Chinese first. */
function listEditions(db: ReadableDb, report: ReportId): readonly Edition[] {
  const statement = db.prepare('SELECT lang, status FROM editions WHERE report_id = ? ORDER BY lang DESC')
  return statement.all(report) as Edition[]
}

export function hasReport(db: ReadableDb, report: ReportId): boolean {
  return statement(db, 'SELECT 1 FROM reports WHERE id = ?').get(report) !== undefined
}

export function getReportText(db: ReadableDb, report: ReportId): ReportText {
  return { blocks: listBlocks(db, report), footnoteMarks: listFootnoteMarks(db, report) }
}

type BlockRow = {
  id: number
  key: BlockKey
  kind: BlockKind
  level: number | null
  label: string | null
  number: number | null
  parent_key: BlockKey | null
  zh: string | null
  en: string | null
  zh_printed: string | null
  en_printed: string | null
}

function listBlocks(db: ReadableDb, report: ReportId): readonly Block[] {
  const statement = db.prepare(`
    SELECT blocks.*, zh.text AS zh, en.text AS en, zh.printed AS zh_printed, en.printed AS en_printed
    FROM blocks
    LEFT JOIN block_texts AS zh ON zh.block_id = blocks.id AND zh.lang = 'zh'
    LEFT JOIN block_texts AS en ON en.block_id = blocks.id AND en.lang = 'en'
    WHERE blocks.report_id = ?
    ORDER BY blocks.sort`)
  const sentences = listSentences(db, report)
  return (statement.all(report) as BlockRow[]).map((row) => ({
    key: row.key,
    kind: row.kind,
    level: row.level,
    label: row.label,
    number: row.number,
    parent: row.parent_key,
    text: { zh: row.zh, en: row.en },
    printed: { zh: row.zh_printed, en: row.en_printed },
    sentences: sentences.get(row.id) ?? [],
  }))
}

/** By the block's row. */
function listSentences(db: ReadableDb, report: ReportId): ReadonlyMap<number, readonly SentencePair[]> {
  const statement = db.prepare(`
    SELECT sentence_pairs.block_id AS block, sentence_pairs.zh, sentence_pairs.en
    FROM blocks JOIN sentence_pairs ON sentence_pairs.block_id = blocks.id
    WHERE blocks.report_id = ?
    ORDER BY sentence_pairs.block_id, sentence_pairs.sort`)
  return pairsByBlock(statement.all(report) as SentenceRow[])
}

export type SentenceRow = { readonly block: number; readonly zh: string; readonly en: string }

/** In the order of the rows. */
export function pairsByBlock(rows: readonly SentenceRow[]): ReadonlyMap<number, readonly SentencePair[]> {
  const pairs = new Map<number, SentencePair[]>()
  for (const row of rows) {
    const pair = { zh: JSON.parse(row.zh) as TextRange[], en: JSON.parse(row.en) as TextRange[] }
    const list = pairs.get(row.block)
    if (list) list.push(pair)
    else pairs.set(row.block, [pair])
  }
  return pairs
}

type MarkRow = { footnote_key: BlockKey; key: BlockKey; lang: Lang; start: number; end: number }

function listFootnoteMarks(db: ReadableDb, report: ReportId): readonly FootnoteMark[] {
  const statement = db.prepare(`
    SELECT footnote_marks.footnote_key, footnote_marks.key, footnote_marks.lang, footnote_marks.start, footnote_marks."end"
    FROM footnote_marks
    JOIN blocks ON blocks.report_id = footnote_marks.report_id AND blocks.key = footnote_marks.key
    WHERE footnote_marks.report_id = ?
    ORDER BY blocks.sort, footnote_marks.lang DESC, footnote_marks.start`)
  return (statement.all(report) as MarkRow[]).map((row) => ({
    footnote: row.footnote_key,
    key: row.key,
    lang: row.lang,
    range: [row.start, row.end],
  }))
}

/** Text of one block by language; null when the report has no such block. */
export function getBlockTexts(
  db: ReadableDb,
  report: ReportId,
  key: BlockKey,
): { readonly zh: string | null; readonly en: string | null } | null {
  const texts = statement(
    db,
    `SELECT zh.text AS zh, en.text AS en
     FROM blocks
     LEFT JOIN block_texts AS zh ON zh.block_id = blocks.id AND zh.lang = 'zh'
     LEFT JOIN block_texts AS en ON en.block_id = blocks.id AND en.lang = 'en'
     WHERE blocks.report_id = ? AND blocks.key = ?`,
  ).get(report, key)
  return (texts as { zh: string | null; en: string | null } | undefined) ?? null
}

type TermRow = Omit<Term, 'variants' | 'reports'> & { variants: string; reports: string }

/** In the glossary's order. */
export function listTerms(db: ReadableDb): readonly Term[] {
  const rows = db
    .prepare('SELECT en, acronym, kind, zh, variants, reports, note FROM terms ORDER BY id')
    .all()
  return (rows as TermRow[]).map((row) => ({
    ...row,
    variants: JSON.parse(row.variants) as string[],
    reports: JSON.parse(row.reports) as ReportId[],
  }))
}
