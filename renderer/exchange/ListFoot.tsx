/** Below a list that is not complete: the next part of it, and how many there are in all. */
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/index.ts'

export type ListFootProps = {
  readonly listed: number
  /** Of all that the plan names; the rest is only counted. */
  readonly named: number
  readonly total: number
  readonly onMore: (() => void) | null
}

export function ListFoot({ listed, named, total, onMore }: ListFootProps) {
  const { t } = useTranslation()
  if (onMore === null && named >= total) return null
  return (
    <div className="merge-list-foot">
      <p className="muted num">
        {onMore === null
          ? t('exchange.listedFirst', { count: named, total })
          : t('exchange.listed', { count: listed, total })}
      </p>
      {onMore !== null && <Button onClick={onMore}>{t('exchange.more')}</Button>}
    </div>
  )
}
