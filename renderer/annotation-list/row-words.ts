/** The words of a row, on screen and spoken, made once for all rows. */
import type { TFunction } from 'i18next'
import type { Layer } from '../../shared/model/layer.ts'
import type { Lang } from '../../shared/model/report.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { sectionValue } from '../../shared/filter/item.ts'
import { likeness } from './likeness.ts'
import { placeWords } from '../place-words.ts'
import type { Headed, RowEntry } from './rows.ts'
import type { Names } from './use-names.ts'

export type RowWords = {
  readonly kind: (item: ListItem) => string
  readonly place: (item: ListItem) => string
  /** Empty where the group's heading says it. */
  readonly section: (item: ListItem) => string
  readonly report: (item: ListItem) => string
  readonly layer: (item: ListItem) => string
  /** The layer itself, also where a heading names it; null when it is not there. */
  readonly layerOf: (item: ListItem) => Layer | null
  readonly author: (item: ListItem) => string
  readonly status: (item: ListItem) => string
  readonly state: (item: ListItem) => string
  /** What the eye takes from icon, colour and the heading above; read out before the row's own words. */
  readonly unseen: (row: RowEntry) => string
}

/** Sections of several reports have the same names. */
export function headName(names: Pick<Names, 'of'>, headed: Exclude<Headed, null>, value: string): string {
  const [report = '', key = ''] = headed === 'section' ? value.split(' ') : []
  return [names.of(headed, value), key === '' ? '' : names.of('report', report)]
    .filter((part) => part !== '')
    .join(' · ')
}

export function rowWords(t: TFunction, lang: Lang, names: Names, headed: Headed): RowWords {
  const section = ({ annotation: { report, section: key } }: ListItem): string =>
    key === null || headed === 'section' ? '' : names.of('section', sectionValue(report, key))
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
      headed === 'report' || headed === 'section' ? '' : names.of('report', annotation.report),
    layer: ({ annotation }: ListItem) => (headed === 'layer' ? '' : names.of('layer', annotation.layer)),
    layerOf: ({ annotation }: ListItem) => names.layers.byId(annotation.layer),
    author: ({ annotation }: ListItem) => names.of('author', annotation.author),
    status: ({ annotation }: ListItem) => names.of('status', annotation.status),
    state,
  }
  return {
    ...words,
    unseen({ item, opens }) {
      const group =
        opens === null || headed === null
          ? ''
          : t('list.row.group', { group: headName(names, headed, opens.value), count: opens.items.length })
      return [group, words.kind(item), names.of('colour', item.annotation.colour)]
        .map((part) => (part === '' ? '' : part + t('list.row.separator')))
        .join('')
    },
  }
}
