/** The words of a row, on screen and spoken, made once for all rows. */
import type { TFunction } from 'i18next'
import type { Lang } from '../../shared/model/report.ts'
import type { Grouping } from '../../shared/filter/arrange.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { sectionValue } from '../../shared/filter/item.ts'
import { likeness } from './likeness.ts'
import { plainNote } from './marked-text.ts'
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
  /** All that a screen reader needs to tell the row from others. */
  readonly spoken: (row: RowEntry) => string
}

const spokenLength = 120

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
    spoken({ item, opens }) {
      const { annotation } = item
      const { anchors, tags, note, colour, status } = annotation
      const group =
        opens === null || grouping === 'none'
          ? ''
          : t('list.row.group', { group: names.of(grouping, opens.value), count: opens.items.length })
      const quote = anchors.map(({ exact }) => exact.slice(0, spokenLength)).join(' … ')
      return [
        group,
        words.kind(item),
        names.of('colour', colour),
        place(item),
        quote === '' ? t('annotation.whole') : quote,
        plainNote(note).slice(0, spokenLength),
        tags.length === 0 ? '' : t('list.row.tags', { tags: tags.join(t('list.row.tagSeparator')) }),
        status === 'resolved' ? words.status(item) : '',
        item.state === 'exact' ? '' : state(item),
        words.author(item),
      ]
        .filter((part) => part !== '')
        .join(t('list.row.separator'))
    },
  }
}
