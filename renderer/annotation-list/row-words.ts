/** The words of a row, on screen and spoken, made once for all rows. */
import type { TFunction } from 'i18next'
import type { Lang } from '../../shared/model/report.ts'
import type { Grouping } from '../../shared/filter/arrange.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { sectionValue } from '../../shared/filter/item.ts'
import { likeness } from './likeness.ts'
import { placeWords } from './place-words.ts'
import type { RowEntry } from './rows.ts'
import type { Names } from './use-names.ts'

export type RowWords = {
  readonly kind: (item: ListItem) => string
  readonly place: (item: ListItem) => string
  /** Empty where the group's heading says it. */
  readonly section: (item: ListItem) => string
  readonly report: (item: ListItem) => string
  readonly layer: (item: ListItem) => string
  readonly author: (item: ListItem) => string
  readonly status: (item: ListItem) => string
  readonly state: (item: ListItem) => string
  /** What the eye takes from icon, colour and the heading above; read out before the row's own words. */
  readonly unseen: (row: RowEntry) => string
}

export function rowWords(t: TFunction, lang: Lang, names: Names, grouping: Grouping): RowWords {
  const section = ({ annotation: { report, section: key } }: ListItem): string =>
    key === null || grouping === 'section' ? '' : names.of('section', sectionValue(report, key))
  const place = ({ annotation }: ListItem): string => placeWords(t, annotation.anchors[0]?.key, lang)
  const state = (item: ListItem): string => {
    const percent = item.state === 'approximate' ? likeness(item.annotation.placements) : null
    return percent === null ? names.of('state', item.state) : t('annotation.approximate', { percent })
  }
  const words = {
    kind: ({ annotation }: ListItem) => names.of('kind', annotation.kind),
    place,
    section,
    report: ({ annotation }: ListItem) =>
      grouping === 'report' ? '' : names.of('report', annotation.report),
    layer: ({ annotation }: ListItem) => (grouping === 'layer' ? '' : names.of('layer', annotation.layer)),
    author: ({ annotation }: ListItem) => names.of('author', annotation.author),
    status: ({ annotation }: ListItem) => names.of('status', annotation.status),
    state,
  }
  return {
    ...words,
    unseen({ item, opens }) {
      const group =
        opens === null || grouping === 'none'
          ? ''
          : t('list.row.group', { group: names.of(grouping, opens.value), count: opens.items.length })
      return [group, words.kind(item), names.of('colour', item.annotation.colour)]
        .map((part) => (part === '' ? '' : part + t('list.row.separator')))
        .join('')
    },
  }
}
