/** References in the text: what a report cites, in which words, and where that stands. */
import type { TextRange } from './block.ts'
import type { BlockKey, ReportId } from './ids.ts'
import type { Lang } from './report.ts'

/**
 * `symbol`: a document by its symbol. `article`: of a convention. `sdg`: a Sustainable Development Goal, target or
 * indicator. `footnote`: the mark of one. `paragraph`: of this report (`paragraph 20 above`).
 */
export type ReferenceKind =
  'symbol' | 'resolution' | 'decision' | 'article' | 'sdg' | 'footnote' | 'paragraph'

export type Reference = {
  readonly key: BlockKey
  readonly lang: Lang
  /** Each number of a list has its own; all that a range stands for have that of the range. */
  readonly range: TextRange
  readonly text: string
  readonly kind: ReferenceKind
  /**
   * `A/75/90`, `A/RES/74/177`, `S/RES/2195 (2014)`, `UNTOC art. 13`, `SDG 16.4.1`. Null within the report itself, and
   * for a resolution or decision of whom the text does not say whose it is.
   */
  readonly symbol: string | null
  /** Address in what is cited, in this report for no symbol; null: all of it. Whether it is there is not known here. */
  readonly place: BlockKey | null
}

/** What is cited. `report` and `key` are null unless it is in the library; `key` also when it has no such paragraph. */
export type ReferenceTarget = {
  readonly symbol: string | null
  readonly report: ReportId | null
  readonly key: BlockKey | null
}

export type LinkedReference = Reference & { readonly target: ReferenceTarget }

export type ReportReferences = {
  /** In reading order, Chinese before English. */
  readonly references: readonly LinkedReference[]
  /** References that one language of a block has and the other has not. */
  readonly differences: readonly Reference[]
}

/** A place of the library that cites. */
export type Citing = Reference & { readonly report: ReportId }

export const documentKinds = ['symbol', 'resolution', 'decision'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A document that the library cites. */
export type CitedDocument = {
  readonly symbol: string
  readonly kind: DocumentKind
  /** In the library; null: it is missing. */
  readonly report: ReportId | null
  /** Blocks that cite it, in whichever language. */
  readonly times: number
  /** In the order of the library, each block once, with the first language that cites it there. */
  readonly places: readonly { readonly report: ReportId; readonly key: BlockKey; readonly lang: Lang }[]
}

/** Which of the documents that are missing. */
export type MissingView = {
  /** Only those that this report cites, as often as it does; null: all of the library. */
  readonly report: ReportId | null
  readonly kind: DocumentKind | null
  /** Part of the symbol or of the name, in either language; empty: all. */
  readonly text: string
}

export const missingFormats = ['pdf', 'csv'] as const

/** The list of missing documents, to be taken along. */
export type MissingRequest = MissingView & {
  readonly format: (typeof missingFormats)[number]
  readonly interfaceLang: Lang
}

export type WrittenMissing = { readonly file: string; readonly bytes: number; readonly documents: number }

/** What may have been meant. `report` is null for a document that the library has not; `key` null: all of it. */
export type CitationOffer = {
  readonly text: string
  readonly symbol: string | null
  readonly report: ReportId | null
  readonly key: BlockKey | null
}

/** What a typed citation means. Only `found` is a place to go to without asking. */
export type CitationAnswer =
  | { readonly state: 'found'; readonly report: ReportId; readonly key: BlockKey | null }
  /** Read well, and not in the library. */
  | {
      readonly state: 'absent'
      readonly symbols: readonly string[]
      readonly offers: readonly CitationOffer[]
    }
  | {
      readonly state: 'offered'
      /**
       * A range backwards, no such paragraph, no such item in it, no such heading or footnote, an organ that is not
       * said, several reports that it can be, nothing that can be read.
       */
      readonly problem: 'backwards' | 'paragraph' | 'item' | 'place' | 'organ' | 'report' | 'unread'
      /** The report that has no such paragraph because it ends before; null for all else. */
      readonly beyond: ReportId | null
      /** The likeliest first. */
      readonly offers: readonly CitationOffer[]
    }
