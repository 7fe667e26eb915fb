/** The words of the table that a workshop's numbers are written to, from the catalogues. */
import { catalogueIn } from '../i18n/catalogue.ts'
import type { Colour } from '../model/annotation.ts'
import type { Lang } from '../model/report.ts'
import type { Accord } from '../model/workshop.ts'
import type { NameWords } from '../shown-names.ts'

export type TableWords = {
  /** Heads of the columns that stand before the people's. */
  readonly heads: readonly string[]
  /** What a row is about. */
  readonly row: Readonly<Record<'all' | 'question' | 'block', string>>
  readonly marks: string
  readonly markedBlocks: string
  readonly unplaced: string
  readonly accord: (accord: Accord) => string
  readonly colour: (colour: Colour) => string
  readonly colours: (names: readonly string[]) => string
  readonly names: NameWords
  readonly participant: (number: number) => string
}

const heads = [
  'row',
  'name',
  'text',
  'people',
  'without',
  'accord',
  'agreed',
  'different',
  'single',
  'overlap',
] as const

export function tableWords(lang: Lang): TableWords {
  const { t } = catalogueIn(lang)
  return {
    heads: heads.map((head) => t(`workshop.table.head.${head}`)),
    row: {
      all: t('workshop.table.row.all'),
      question: t('workshop.table.row.question'),
      block: t('workshop.table.row.block'),
    },
    marks: t('workshop.table.marks'),
    markedBlocks: t('workshop.table.markedBlocks'),
    unplaced: t('workshop.table.unplaced'),
    accord: (accord) => t(`workshop.accord.${accord}`),
    colour: (colour) => t(`colour.${colour}`),
    colours: (names) => names.join(t('workshop.table.separator')),
    names: {
      you: t('annotation.byYou'),
      ownLayer: t('layers.own'),
      reader: (mark) => t('annotation.reader', { mark }),
      nobodyKnown: t('annotation.nobodyKnown'),
    },
    participant: (number) => t('workshop.participant', { number }),
  }
}
