/** Layers that would lose more than a quarter: what goes, and the yes of its own that it takes. */
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MergePlan } from '../../shared/model/exchange.ts'
import { useLayers } from '../layers/index.ts'
import { shownText } from '../shown-text.ts'
import { Banner } from '../ui/index.ts'
import type { Choosing } from './use-choosing.ts'

export type LosingLayersProps = {
  readonly losing: MergePlan['losing']
  readonly choosing: Choosing
}

export function LosingLayers({ losing, choosing }: LosingLayersProps) {
  const { t } = useTranslation()
  const layers = useLayers()
  if (losing.length === 0) return null
  const nameOf = ({ layer, name }: MergePlan['losing'][number]): string => {
    const own = layers.byId(layer)
    return own === null ? shownText(name) : layers.nameOf(own)
  }
  return (
    <Banner tone="warning" title={t('exchange.losing.title')} icon={<TriangleAlert />} landmark={false}>
      <ul>
        {losing.map((one) => (
          <li key={one.layer}>
            {t('exchange.losing.layer', { name: nameOf(one), count: one.deleted, of: one.of })}
          </li>
        ))}
      </ul>
      <label className="merge-choice">
        <input
          type="checkbox"
          checked={choosing.deletions}
          onChange={(event) => choosing.allowDeletions(event.target.checked)}
        />
        <span>{t('exchange.losing.yes')}</span>
      </label>
    </Banner>
  )
}
