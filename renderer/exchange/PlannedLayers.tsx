/** Layers that a merge would make, or change in their names and colours. */
import { useTranslation } from 'react-i18next'
import type { LayerField, PlannedLayer } from '../../shared/model/exchange.ts'
import { usePeople } from '../people.ts'
import { ListFoot } from './ListFoot.tsx'
import { useListed } from './use-listed.ts'

export function PlannedLayers({ layers }: { readonly layers: readonly PlannedLayer[] }) {
  const { t } = useTranslation()
  const people = usePeople()
  const detail = useDetail()
  const { listed, more } = useListed(layers)
  return (
    <>
      <p className="merge-explained">{t('exchange.explained.layers')}</p>
      <ul className="merge-rows" aria-label={t('exchange.tab.layers')}>
        {listed.map((planned) => (
          <li key={planned.layer.id} className="merge-row">
            <p>
              <bdi>{people.layer(planned.layer)}</bdi>
            </p>
            <p className="merge-detail">{detail(planned)}</p>
          </li>
        ))}
      </ul>
      <ListFoot listed={listed.length} named={layers.length} total={layers.length} onMore={more} />
    </>
  )
}

/** That it is made; else what it was called, and what else of it changes. */
function useDetail(): (planned: PlannedLayer) => string {
  const { t } = useTranslation()
  const people = usePeople()
  return ({ was, fields }) => {
    if (was === null) return t('exchange.layer.made')
    const others = fields.filter((field): field is Exclude<LayerField, 'name'> => field !== 'name')
    const names = others.map((field) => t(`exchange.layer.${field}`)).join(t('exchange.separator'))
    return [
      ...(fields.includes('name') ? [t('exchange.layer.was', { name: people.layer(was) })] : []),
      ...(names === '' ? [] : [t('exchange.changes', { fields: names })]),
    ].join(' ')
  }
}
