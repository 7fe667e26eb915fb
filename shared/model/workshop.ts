/** Who marked what: merged layers of several people, block by block. */
import type { AnnotationId, BlockKey, LayerId, ReportId } from './ids.ts'
import type { Colour } from './annotation.ts'

export type WorkshopRequest = {
  readonly report: ReportId
  /** Layers that are compared; empty: all that are not the reader's own. */
  readonly layers: readonly LayerId[]
  /** Authors who are left out of the comparison. */
  readonly without?: readonly string[]
  /** Only marks with this tag, such as a question's; null: all. */
  readonly tag: string | null
}

/**
 * `agreed`: two or more people marked it, all with one colour. `different`: two or more, with different colours.
 * `single`: one person. `silent`: nobody.
 */
export type Accord = 'agreed' | 'different' | 'single' | 'silent'

export const accords: readonly Accord[] = ['agreed', 'different', 'single', 'silent']

/** One block as the people marked it, in reading order. */
export type BlockTally = {
  readonly key: BlockKey
  readonly accord: Accord
  /** By person in the order of `people`: number of marks, and the colours in them. */
  readonly marks: readonly {
    readonly person: number
    readonly count: number
    readonly colours: readonly Colour[]
  }[]
  readonly annotations: readonly AnnotationId[]
}

/** A person with marks in the layers compared: an author. Two who gave the same name are one. */
export type Person = {
  readonly author: string
  /**
   * From 1 among all authors of the report, whatever layers are compared: it stands for the name where names are not
   * shown, and tells nothing of the name's place in the alphabet. 0 for the notebook's own reader.
   */
  readonly number: number
  /** False for one who is left out; then nothing of theirs is counted. */
  readonly compared: boolean
  /** Marks that have a place in the text. */
  readonly marks: number
  /** Blocks that these are in. */
  readonly blocks: number
  /** Marks without one. */
  readonly unplaced: number
}

export type WorkshopView = {
  readonly report: ReportId
  /** Layers compared, in the reader's order. */
  readonly layers: readonly LayerId[]
  /** By name. */
  readonly people: readonly Person[]
  /** Every block of the report. */
  readonly blocks: readonly BlockTally[]
  readonly questions: readonly QuestionTally[]
  /** Every tag that is in use among the marks compared. */
  readonly tags: readonly string[]
  /** Marks of which no words are found in the text as it is now: they are in no block. */
  readonly unplaced: readonly AnnotationId[]
}

/** One question of an exercise, or one tag, over all people. */
export type QuestionTally = {
  readonly tag: string
  /** Markdown; empty for a tag that is no question's. */
  readonly text: string
  /** People compared who have a placed mark with the tag, and those who have none. */
  readonly answered: number
  readonly silent: number
  /** Blocks with that accord among the marks with the tag. */
  readonly agreed: number
  readonly different: number
  readonly single: number
  /** By person in the order of `people`: blocks marked with the tag; 0 for those who are silent or left out. */
  readonly blocks: readonly number[]
  /**
   * Mean over all pairs of people who answered of |blocks both marked| / |blocks either marked| (Jaccard index);
   * null with fewer than two people.
   */
  readonly overlap: number | null
}
