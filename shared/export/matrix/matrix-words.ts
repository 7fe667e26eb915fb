/** The words of the tables, from the catalogues. */
import { catalogueIn } from '../../i18n/catalogue.ts'
import type { AnnotationKind, AnnotationStatus, Colour } from '../../model/annotation.ts'
import type { BlockKind } from '../../model/block.ts'
import type { PlacementState } from '../../model/placement.ts'
import type { Lang } from '../../model/report.ts'

/** Columns of the comments, in their order; those up to the status go on paper. */
export const markHeads = [
  'report',
  'number',
  'place',
  'lang',
  'quote',
  'comment',
  'proposed',
  'author',
  'status',
  'date',
  'layer',
  'tags',
  'kind',
  'colour',
  'state',
  'citation',
  'replyTo',
  'address',
] as const
/** Columns of the text, in their order. */
export const textHeads = ['report', 'address', 'blockKind', 'place', 'sentence', 'zh', 'en'] as const
export type Head = (typeof markHeads)[number] | (typeof textHeads)[number]

export type MatrixWords = {
  readonly sheet: Readonly<Record<'marks' | 'text' | 'contents', string>>
  readonly head: (head: Head) => string
  readonly kind: (kind: AnnotationKind) => string
  readonly blockKind: (kind: BlockKind) => string
  readonly status: (status: AnnotationStatus) => string
  readonly colour: (colour: Colour) => string
  readonly state: (state: PlacementState) => string
  readonly lang: (lang: Lang) => string
  readonly wholeBlock: string
  /** Rows of the sheet that says what is in the file. */
  readonly fact: (
    fact:
      | 'subject'
      | 'value'
      | 'edition'
      | 'scope'
      | 'layers'
      | 'filter'
      | 'annotations'
      | 'unplaced'
      | 'rows'
      | 'exported'
      | 'program',
  ) => string
  readonly scope: (of: 'report' | 'annotations') => string
  readonly section: (place: string) => string
  readonly everything: string
  /** Between the members of a list. */
  readonly and: string
}

export function matrixWords(lang: Lang): MatrixWords {
  const { t } = catalogueIn(lang)
  return {
    sheet: {
      marks: t('exported.matrix.sheet.marks'),
      text: t('exported.matrix.sheet.text'),
      contents: t('exported.matrix.sheet.contents'),
    },
    head: (head) => t(`exported.matrix.head.${head}`),
    kind: (kind) => t(`kind.${kind}`),
    blockKind: (kind) => t(`exported.matrix.block.${kind}`),
    status: (status) => t(`status.${status}`),
    colour: (colour) => t(`colour.${colour}`),
    state: (state) => t(`marks.state.${state}`),
    lang: (each) => t(`exported.matrix.lang.${each}`),
    wholeBlock: t('exported.matrix.wholeBlock'),
    fact: (fact) => t(`exported.matrix.fact.${fact}`),
    scope: (of) => t(`exported.matrix.scope.${of}`),
    section: (place) => t('exported.matrix.section', { place }),
    everything: t('exported.matrix.everything'),
    and: t('exported.tagSeparator'),
  }
}
