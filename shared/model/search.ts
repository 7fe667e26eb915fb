/** What is asked of a search, and what it gives back. */
import type { QueryHint } from '../search/query.ts'
import type { BlockKind, TextRange } from './block.ts'
import type { AnnotationId, BlockKey, ReportId, TermId } from './ids.ts'
import type { Lang } from './report.ts'

/** `relevance` holds only where it can be afforded: `SearchResult.ranked` tells. */
export type SearchSort = 'relevance' | 'place'

export type SearchQuery = {
  /** In the query language (`shared/search/query.ts`). */
  readonly text: string
  readonly lang?: Lang | undefined
  readonly report?: ReportId | undefined
  readonly kind?: BlockKind | undefined
  /** Most hits to list, 1 to 10,000; `total` counts all whatever it is. */
  readonly limit?: number | undefined
  /** Hits to leave out at the beginning: those listed before. */
  readonly offset?: number | undefined
  readonly sort?: SearchSort | undefined
  /** False: many hits need not be counted for the answer, the facets tell how many there are. */
  readonly counted?: boolean | undefined
}

export type SearchHit = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly kind: BlockKind
  readonly lang: Lang
  /** Every place in `text` that answers the query, in order, without overlap. */
  readonly ranges: readonly TextRange[]
  readonly text: string
  /** The same block in the other language; null when it is not there. */
  readonly pair: string | null
  /** Heading that the block stands under; its own key for a heading, null where there is none. */
  readonly section: BlockKey | null
  /** In `pair`: the glossary's forms for what was found, and the sentences that are paired with its sentences. */
  readonly counterpart: { readonly terms: readonly TextRange[]; readonly sentences: readonly TextRange[] }
}

export type SearchResult = {
  /** Of all texts that answer; null when it was not asked for and is not known without counting. */
  readonly total: number | null
  readonly hits: readonly SearchHit[]
  /** False where hits stand in document order, asked so or because they are too many to compare. */
  readonly ranked: boolean
  readonly hints: readonly QueryHint[]
}

/** How many answers each choice would leave. */
export type SearchFacets = {
  readonly texts: number
  /** Blocks with a hit in either language. */
  readonly blocks: number
  readonly reports: readonly { readonly report: ReportId; readonly blocks: number }[]
  readonly kinds: readonly { readonly kind: BlockKind; readonly blocks: number }[]
  readonly langs: readonly { readonly lang: Lang; readonly texts: number }[]
  /** Year of the report's date or session; null for reports that say neither. Ascending. */
  readonly years: readonly { readonly year: number | null; readonly blocks: number }[]
}

/** An annotation whose note, replies or tags answer the query; places are in `note`. */
export type NoteHit = {
  readonly id: AnnotationId
  readonly report: ReportId
  /** Of its first anchor. */
  readonly key: BlockKey
  /** The note or reply with the words; empty where only tags have them. */
  readonly note: string
  readonly ranges: readonly TextRange[]
  readonly tags: readonly string[]
}

export type NoteResult = { readonly total: number; readonly hits: readonly NoteHit[] }

/** Why a query finds nothing, and what may find something. */
export type SearchAdvice = {
  /** Each part of the query with the texts that answer it alone. */
  readonly parts: readonly { readonly source: TextRange; readonly texts: number }[]
  /** Texts when the words may stand in either language of a block. */
  readonly eitherLanguage: number
  /** Latin words like one that no text has, the likeliest first. */
  readonly spellings: readonly { readonly source: TextRange; readonly words: readonly string[] }[]
  /** Other forms of terms, in either language, that texts have. */
  readonly forms: readonly {
    readonly source: TextRange
    readonly term: TermId
    readonly forms: readonly { readonly lang: Lang; readonly text: string; readonly texts: number }[]
  }[]
}

/** A key word in context: one place that answers, not one text. */
export type ConcordanceLine = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly kind: BlockKind
  readonly lang: Lang
  /** In the block's text. */
  readonly range: TextRange
  /** The text before and after the match, as far as its sentence goes or a little more: `left + match + right` stands so. */
  readonly left: string
  readonly match: string
  readonly right: string
  /** The whole sentence of the match, and where in it the match begins. */
  readonly sentence: string
  readonly at: number
  /** The sentences paired with that of the place; the whole block where it has no pairs; null where there is nothing. */
  readonly pair: string | null
  /** In `pair`: what stands there for the match. */
  readonly marks: readonly TextRange[]
}

/** Lines listed when the question does not say how many. `total` counts all. */
export const linesLimit = 10_000

/** In the order of the library and of each report, of one block the Chinese first. */
export type Concordance = { readonly total: number; readonly lines: readonly ConcordanceLine[] }

/** By place, or by the words before or after the match, from the match outwards. */
export const concordanceSorts = ['place', 'left', 'right'] as const
export type ConcordanceSort = (typeof concordanceSorts)[number]

export type RenderingsQuery = {
  /** In the query language: its words are the term, its fields narrow the places. */
  readonly text: string
  /** Of the term; told by its script when left out. */
  readonly lang?: Lang | undefined
}

/** How a term is called in the other language. */
export type Renderings = {
  /** As it was asked for, without signs of the query language; empty when the question has no words. */
  readonly term: string
  readonly lang: Lang
  /** Whether the glossary or the reader's own terms have it. */
  readonly known: boolean
  /** Places of the term; those beyond `renderingPlacesLimit` are not looked at. */
  readonly total: number
  /** Places that are none of these, because they are part of a longer term. */
  readonly inLonger: number
  /** The commonest first. */
  readonly forms: readonly Rendering[]
  /** Places for which none of the forms stands in the other language. */
  readonly without: readonly ConcordanceLine[]
}

export const renderingPlacesLimit = 5000

export type Rendering = {
  readonly text: string
  /** In the glossary, or found because it stands in the paired sentences far more often than elsewhere. */
  readonly source: 'glossary' | 'found'
  /** `marks` is where the form stands; it may stand for two places at once. */
  readonly places: readonly ConcordanceLine[]
}

/** Lines to take along: of a concordance, or the places of one rendering (null: those without any). */
export type LinesRequest =
  | { readonly of: 'concordance'; readonly query: SearchQuery; readonly sort: ConcordanceSort }
  | { readonly of: 'rendering'; readonly query: RenderingsQuery; readonly form: string | null }

export const linesFormats = ['csv', 'tmx'] as const
export type LinesFormat = (typeof linesFormats)[number]

export type LinesWriteRequest = {
  readonly lines: LinesRequest
  readonly format: LinesFormat
  readonly interfaceLang: Lang
}

export type WrittenLines = { readonly file: string; readonly bytes: number; readonly lines: number }
