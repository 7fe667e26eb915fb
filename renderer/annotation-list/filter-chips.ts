/** What a filter asks for, one thing at a time, each with the filter that is left without it. Pure. */
import type { TFunction } from 'i18next'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import type { Lang } from '../../shared/model/report.ts'
import { chosenValues, withChoice } from '../../shared/filter/choices.ts'
import { facets } from '../../shared/filter/item.ts'
import { dayText } from '../report-name.ts'
import type { Names } from './use-names.ts'

export type Chip = {
  readonly id: string
  readonly label: string
  /** Null for what is no colour. */
  readonly colour: Colour | null
  readonly without: AnnotationFilter
}

/** In the order of the fields; the words that are looked for stand in their own box and are not among them. */
export function chipsOf(
  filter: AnnotationFilter,
  t: TFunction,
  lang: Lang,
  names: Pick<Names, 'of'>,
): readonly Chip[] {
  const chip = (field: string, value: string): string => t('list.chip', { field, value })
  const chosen = facets.flatMap((facet) =>
    chosenValues(filter, facet).map((value) => ({
      id: `${facet} ${value}`,
      label: chip(t(`list.field.${facet}`), names.of(facet, value)),
      colour: facet === 'colours' ? (value as Colour) : null,
      without: withChoice(filter, facet, value, false),
    })),
  )
  const day = (end: 'from' | 'to', label: string): Chip => ({
    id: end,
    label: chip(t('list.field.days'), label),
    colour: null,
    without: { ...filter, [end]: null },
  })
  return [
    ...chosen,
    ...(filter.from === null ? [] : [day('from', t('list.daysFrom', { day: dayText(filter.from, lang) }))]),
    ...(filter.to === null ? [] : [day('to', t('list.daysTo', { day: dayText(filter.to, lang) }))]),
  ]
}
