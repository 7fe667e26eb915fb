/** One language version of a report as the parser gives it: its blocks in the order of the source. */
import type { BlockKind, FootnoteMark } from '../model/block.ts'
import type { BlockKey } from '../model/ids.ts'
import type { EditionStatus, Lang } from '../model/report.ts'
import type { Furniture } from './furniture.ts'

/** What a block before the first chapter is. The two editions' front blocks are paired by it. */
export type FrontRole =
  | 'organ'
  | 'body'
  | 'distribution'
  | 'date'
  | 'language'
  | 'original'
  | 'session'
  | 'meeting'
  | 'agenda-item'
  | 'agenda-title'
  | 'title'
  | 'note'
  | 'summary-heading'
  | 'summary'
  | 'text'

export type EditionBlock = {
  readonly key: BlockKey
  readonly kind: BlockKind
  /** Null for all but front blocks. */
  readonly role: FrontRole | null
  readonly level: number | null
  readonly label: string | null
  readonly number: number | null
  /**
   * Nearest heading above of a smaller level; for a paragraph the nearest heading, for an item its paragraph.
   * Null for a footnote, which is printed where the page ended: its marks say where it belongs.
   */
  readonly parent: BlockKey | null
  /** Label as printed, without white space at its ends; empty when there is none. */
  readonly printed: string
  /** Stored text: NFC, free of layout white space, without the printed label. */
  readonly text: string
}

/** What the front matter of one edition says; null wherever it does not. See `ReportFields`. */
export type EditionFields = {
  readonly organ: string | null
  readonly body: string | null
  readonly session: number | null
  readonly sessionName: string | null
  readonly sessionStart: string | null
  readonly sessionEnd: string | null
  readonly place: string | null
  readonly agendaItem: string | null
  readonly agendaTitle: string | null
  readonly title: string | null
  readonly date: string | null
  readonly original: string | null
  readonly note: string | null
  readonly summary: string | null
}

export type EditionText = {
  readonly lang: Lang
  readonly fields: EditionFields
  readonly status: EditionStatus
  /** The line by which the edition says that it is no official document; null for an official one. */
  readonly notice: string | null
  readonly blocks: readonly EditionBlock[]
  readonly footnoteMarks: readonly FootnoteMark[]
  readonly furniture: readonly Furniture[]
}
