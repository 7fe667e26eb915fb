/** Who marked what: merged layers of several people, block by block. */
import type { AnnotationId, BlockKey, LayerId, ReportId } from './ids.ts'
import type { Colour } from './annotation.ts'

export type WorkshopRequest = {
  readonly report: ReportId
  /** Layers that are compared; empty: all that are not the reader's own. */
  readonly layers: readonly LayerId[]
  /** Only marks with this tag, such as a question's; null: all. */
  readonly tag: string | null
}

/**
 * `agreed`: two or more people marked it, all with one colour. `different`: two or more, with different colours.
 * `single`: one person. `silent`: nobody.
 */
export type Accord = 'agreed' | 'different' | 'single' | 'silent'

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

/** A person whose marks are compared: an author. */
export type Person = {
  readonly author: string
  readonly marks: number
  readonly blocks: number
}

export type WorkshopView = {
  readonly report: ReportId
  /** By name. */
  readonly people: readonly Person[]
  /** Every block of the report. */
  readonly blocks: readonly BlockTally[]
  readonly questions: readonly QuestionTally[]
  /** Every tag that is in use among the marks compared. */
  readonly tags: readonly string[]
}

/** One question of an exercise, or one tag, over all people. */
export type QuestionTally = {
  readonly tag: string
  /** Markdown; empty for a tag that is no question's. */
  readonly text: string
  readonly answered: number
  readonly silent: number
  readonly agreed: number
  readonly different: number
  readonly single: number
  /**
   * Mean over all pairs of people who answered of |blocks both marked| / |blocks either marked| (Jaccard index);
   * null with fewer than two people.
   */
  readonly overlap: number | null
}
