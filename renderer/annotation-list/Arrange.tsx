/** The order of the list, and by what it is grouped. */
import type { Dispatch, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { groupings, listOrders } from '../../shared/filter/arrange.ts'
import type { Grouping, ListOrder } from '../../shared/filter/arrange.ts'
import type { ListView } from './list-state.ts'

export type ArrangeProps = {
  readonly view: ListView
  readonly onChange: Dispatch<SetStateAction<ListView>>
}

export function Arrange({ view, onChange }: ArrangeProps) {
  const { t } = useTranslation()
  return (
    <>
      <select
        className="list-select"
        aria-label={t('list.sort')}
        title={t('list.sort')}
        value={view.order}
        onChange={(event) => onChange({ ...view, order: event.target.value as ListOrder })}
      >
        {listOrders.map((order) => (
          <option key={order} value={order}>
            {t(`list.order.${order}`)}
          </option>
        ))}
      </select>
      <select
        className="list-select"
        aria-label={t('list.group')}
        title={t('list.group')}
        value={view.grouping}
        onChange={(event) => onChange({ ...view, grouping: event.target.value as Grouping })}
      >
        {groupings.map((grouping) => (
          <option key={grouping} value={grouping}>
            {t(`list.grouping.${grouping}`)}
          </option>
        ))}
      </select>
    </>
  )
}
