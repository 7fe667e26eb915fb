/** Content hashes of a pack: of what it says, not of its bytes, so that they can be taken again from an open pack. */
import { createHash } from 'node:crypto'
import type { Block, FootnoteMark } from '../../shared/model/block.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { EditionStatus, Lang, ReportFields } from '../../shared/model/report.ts'
import type { Term } from '../../shared/model/term.ts'

export type PackEdition = {
  readonly lang: Lang
  readonly status: EditionStatus
  /** The line by which a translation says that it is no official document; null for an official edition. */
  readonly notice: string | null
}

export type PackReport = {
  readonly id: ReportId
  readonly fields: ReportFields
  readonly editions: readonly PackEdition[]
  readonly blocks: readonly Block[]
  readonly footnoteMarks: readonly FootnoteMark[]
  readonly paragraphs: number
  readonly unpaired: number
}

/** Of one language of a report: addresses, labels and texts in reading order. */
export function editionHash(edition: PackEdition, blocks: readonly Block[]): string {
  const { lang, status, notice } = edition
  const texts = blocks
    .filter((block) => block.text[lang] !== null)
    .map((block) => [block.key, block.printed[lang], block.text[lang]])
  return sha256([lang, status, notice, texts])
}

/** Of a whole report: its fields, editions, structure, sentences and footnote marks. */
export function reportHash({ id, fields, editions, blocks, footnoteMarks }: PackReport): string {
  return sha256([
    id,
    Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
    editions.map((edition) => editionHash(edition, blocks)),
    blocks.map(({ key, kind, level, label, number, parent }) => [key, kind, level, label, number, parent]),
    blocks.map(({ sentences }) => sentences.map(({ zh, en }) => [zh, en])),
    footnoteMarks.map(({ footnote, key, lang, range }) => [footnote, key, lang, range]),
  ])
}

/** Of a pack: its reports' hashes in their order, and its terms. */
export function packHash(reports: readonly PackReport[], terms: readonly Term[]): string {
  return sha256([
    reports.map((report) => [report.id, reportHash(report)]),
    terms.map(({ en, acronym, kind, zh, variants, reports: ids, note }) => [
      en,
      acronym,
      kind,
      zh,
      variants,
      ids,
      note,
    ]),
  ])
}

/** Lower-case hexadecimal. */
function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
