/** What templates are given. The names are promised in docs/formats.md: readers write templates of their own with them. */
import type { AnnotationKind, AnnotationStatus, Colour } from '../../model/annotation.ts'
import type { BlockKind } from '../../model/block.ts'
import type { PlacementState } from '../../model/placement.ts'
import type { Lang } from '../../model/report.ts'

/** Every text is free of characters that no file may hold (`xmlText`), and otherwise as it is in report and notebook. */
export type HandoutData = {
  /** Of the first report, or the program's name for several. */
  readonly title: string
  /** BCP 47 tag of the interface's language, in which `words` and names of kinds are. */
  readonly lang: string
  /** In the order of the page. */
  readonly langs: readonly Lang[]
  readonly layout: 'columns' | 'interleaved' | 'single'
  readonly paper: 'A4' | 'Letter'
  readonly orientation: 'portrait' | 'landscape'
  /** The day of the export as it is printed, and ISO 8601. */
  readonly date: string
  readonly generated: string
  readonly version: string
  readonly reports: readonly HandoutReport[]
  /** Of all reports, in order. */
  readonly marks: readonly HandoutMark[]
  readonly words: Readonly<Record<string, string>>
}

export type InBoth = Readonly<Record<Lang, string>>

export type HandoutReport = {
  readonly id: string
  /** In the interface's language, and in each; empty where there is none. */
  readonly name: string
  readonly title: InBoth
  /** Empty when it has none. */
  readonly symbol: string
  readonly editions: readonly { readonly lang: Lang; readonly status: string }[]
  readonly blocks: readonly HandoutBlock[]
  readonly marks: readonly HandoutMark[]
}

export type HandoutBlock = {
  /** Address; for an id inside the file see `id`, which is told apart by report. */
  readonly key: string
  readonly id: string
  readonly kind: BlockKind
  /** 1 to 6 for a heading, the depth of an item, else 0. */
  readonly level: number
  /** Paragraph number; empty for the other kinds. */
  readonly number: string
  /** The report's title among the front matter. */
  readonly isTitle: boolean
  readonly place: InBoth
  /** One for each of `langs`. */
  readonly texts: readonly HandoutText[]
  /** Marks of the whole block, and those whose words the file cannot show. */
  readonly notes: readonly HandoutCall[]
}

export type HandoutText = {
  readonly lang: Lang
  readonly tag: string
  /** The edition lacks the block; `text` is empty then. */
  readonly missing: boolean
  /** As printed; empty for a paragraph, whose number is the block's. */
  readonly label: string
  readonly text: string
  /** The same text, cut where marks and calls of footnotes begin and end. */
  readonly segments: readonly HandoutSegment[]
}

export type HandoutSegment = {
  readonly text: string
  /** Empty for words without a mark; of several marks the last that begins. */
  readonly colour: Colour | ''
  readonly underline: boolean
  /** Numbers of all marks on it. */
  readonly marks: readonly number[]
  /** Marks whose words end with it. */
  readonly ends: readonly HandoutCall[]
  /** Id of the footnote that it calls; empty for none. */
  readonly footnote: string
}

export type HandoutCall = {
  readonly number: number
  /** Id of this call, unique in the file, for a link back; empty but for the mark's first. */
  readonly id: string
}

export type HandoutMark = {
  readonly number: number
  /** Of the annotation in the notebook. */
  readonly id: string
  readonly kind: AnnotationKind
  readonly kindName: string
  readonly colour: Colour
  readonly colourName: string
  readonly places: readonly HandoutPlace[]
  /** Markdown as typed: `note_html` or `note_md` show it. */
  readonly note: string
  readonly citation: InBoth
  /** Empty when names are left out. */
  readonly author: string
  readonly layer: string
  readonly tags: readonly string[]
  readonly status: AnnotationStatus
  readonly statusName: string
  /** Last change, as it is printed, and ISO 8601. */
  readonly date: string
  readonly created: string
  readonly modified: string
  /** None of its places is found. */
  readonly unplaced: boolean
  readonly replies: readonly {
    readonly note: string
    readonly author: string
    readonly date: string
    readonly modified: string
  }[]
}

export type HandoutPlace = {
  readonly key: string
  /** Id of its block in the file; empty when the block is not there. */
  readonly block: string
  /** Empty for a whole block. */
  readonly lang: Lang | ''
  readonly tag: string
  readonly place: InBoth
  /** Words marked; empty for a whole block. */
  readonly quote: string
  readonly state: PlacementState
}
