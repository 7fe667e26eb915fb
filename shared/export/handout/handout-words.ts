/** The words of hand-outs, from the catalogues. */
import { catalogueIn } from '../../i18n/catalogue.ts'
import type { AnnotationKind, AnnotationStatus, Colour } from '../../model/annotation.ts'
import type { Lang } from '../../model/report.ts'

export type HandoutWords = {
  /** Those that templates find under `words`. */
  readonly texts: Readonly<Record<string, string>>
  readonly kind: (kind: AnnotationKind) => string
  readonly colour: (colour: Colour) => string
  readonly status: (status: AnnotationStatus) => string
}

export function handoutWords(lang: Lang): HandoutWords {
  const { t } = catalogueIn(lang)
  return {
    texts: {
      notes: t('exported.handout.notes'),
      none: t('exported.handout.none'),
      unplaced: t('exported.handout.unplaced'),
      changed: t('exported.handout.changed'),
      whole: t('exported.matrix.wholeBlock'),
      reply: t('exported.handout.reply'),
      back: t('exported.handout.back'),
      layer: t('exported.matrix.head.layer'),
      tags: t('exported.matrix.head.tags'),
      separator: t('exported.tagSeparator'),
    },
    kind: (kind) => t(`kind.${kind}`),
    colour: (colour) => t(`colour.${colour}`),
    status: (status) => t(`status.${status}`),
  }
}
