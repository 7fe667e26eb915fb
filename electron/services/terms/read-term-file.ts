/** A file of terms, read whole: its characters, its format, its rows. */
import { fromXml } from 'xast-util-from-xml'
import { basename } from 'node:path'
import type { TermPlan } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { fileRowsLimit } from '../../../shared/terms/file-row.ts'
import type { FileRow } from '../../../shared/terms/file-row.ts'
import { readTbx } from '../../../shared/terms/read-tbx.ts'
import { readTermTable } from '../../../shared/terms/read-term-table.ts'
import { readPlainBytes } from '../exchange-files.ts'
import { decodeText } from './decode-text.ts'
import { parseTable } from './parse-table.ts'

export type TermFile = Pick<TermPlan, 'file' | 'sha256' | 'format' | 'encoding'> & {
  readonly rows: readonly FileRow[]
}

/** Megabytes: a tree of XML takes many times the room of its text. */
const xmlLimit = 40

/**
 * Throws `file-not-found`, `file-not-readable`, `file-too-large`; `terms-encoding`, `terms-columns`, `terms-table`,
 * `terms-xml`, `terms-many`, `terms-empty`, the first four with the line that stands against it.
 */
export async function readTermFile(path: string): Promise<TermFile> {
  const file = basename(path)
  const { plain, sha256 } = await readPlainBytes(path, null, null)
  if (plain.length === 0) throw new AppError('terms-empty', { file })
  const head = plain.subarray(0, 200).toString('latin1').replaceAll('\0', '')
  const { text, encoding } = decodeText(plain, file, /encoding=["']([\w-]+)/.exec(head)?.[1] ?? null)
  if (/^\uFEFF?\s*</.test(text)) {
    if (plain.length > xmlLimit * 1_000_000) throw new AppError('file-too-large', { file, limit: xmlLimit })
    return { file, sha256, encoding, format: 'tbx', rows: tbxRows(text, file) }
  }
  const { rows, delimiter } = parseTable(text, file)
  const format = delimiter === '\t' ? 'tsv' : 'csv'
  return { file, sha256, encoding, format, rows: readTermTable(rows, file) }
}

function tbxRows(text: string, file: string): readonly FileRow[] {
  const rows = readXml(text, file)
  if (rows === null) throw new AppError('terms-xml', { file, line: 1 })
  if (rows.length === 0) throw new AppError('terms-empty', { file })
  if (rows.length > fileRowsLimit) throw new AppError('terms-many', { file, limit: fileRowsLimit })
  return rows
}

/** The older form names its document type; what could declare entities is not taken, nor an entity itself. */
function readXml(text: string, file: string): readonly FileRow[] | null {
  const type = /<!DOCTYPE[^>[]*(\[?)/.exec(text)
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  if (type?.[1] === '[') throw new AppError('terms-xml', { file, line: lineAt(type.index) })
  try {
    return readTbx(fromXml(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    // What is nested too deep to be followed is refused like what cannot be parsed.
    const { line } = error as { readonly line?: number }
    throw new AppError('terms-xml', { file, line: line ?? 1 })
  }
}
