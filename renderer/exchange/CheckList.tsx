/** Things of which each can be left out, with how many annotations each has. */
import { useTranslation } from 'react-i18next'
import { Tag } from '../ui/index.ts'

export type CheckListProps<Id extends string> = {
  readonly title: string
  readonly items: readonly { readonly id: Id; readonly label: string; readonly count: number }[]
  readonly left: readonly Id[]
  readonly onToggle: (id: Id) => void
}

export function CheckList<Id extends string>({ title, items, left, onToggle }: CheckListProps<Id>) {
  const { t } = useTranslation()
  return (
    <fieldset className="write-list">
      <legend className="field-label">{title}</legend>
      {items.length === 0 && <p className="muted">{t('exchange.write.none')}</p>}
      {items.map(({ id, label, count }) => (
        <label key={id} className="merge-choice">
          <input type="checkbox" checked={!left.includes(id)} onChange={() => onToggle(id)} />
          <bdi>{label}</bdi>
          <span className="write-list-count">
            <Tag>{t('layers.count', { count })}</Tag>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
