/** Which layers leave the machine. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import { useLayers } from '../layers/index.ts'
import { Segmented } from '../ui/index.ts'

export type SharedLayersProps = {
  /** Null: all, those made later too. */
  readonly chosen: readonly LayerId[] | null
  readonly onChange: (layers: readonly LayerId[] | null) => void
}

export function SharedLayers({ chosen, onChange }: SharedLayersProps) {
  const { t } = useTranslation()
  const { all, nameOf } = useLayers()
  const titleId = useId()
  const toggle = (id: LayerId, isShared: boolean): void => {
    const others = (chosen ?? []).filter((layer) => layer !== id)
    onChange(isShared ? [...others, id] : others)
  }
  return (
    <div className="sharing-layers" role="group" aria-labelledby={titleId}>
      <h3 id={titleId} className="sharing-head">
        {t('sharing.layers.title')}
      </h3>
      <Segmented<'all' | 'some'>
        label={t('sharing.layers.title')}
        options={[
          { value: 'all', label: t('sharing.layers.all') },
          { value: 'some', label: t('sharing.layers.some') },
        ]}
        value={chosen === null ? 'all' : 'some'}
        onChange={(value) => onChange(value === 'all' ? null : all.map(({ id }) => id))}
      />
      {chosen !== null && (
        <ul className="sharing-choices">
          {all.map((layer) => (
            <li key={layer.id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(layer.id)}
                  onChange={(event) => toggle(layer.id, event.target.checked)}
                />
                <i className={`swatch swatch-${layer.colour}`} aria-hidden="true" />
                <bdi>{nameOf(layer)}</bdi>
                <span className="field-hint num">{t('layers.count', { count: layer.annotations })}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {chosen === null || chosen.includes(ownLayer) ? (
        <p className="sharing-warning">{t('sharing.layers.own')}</p>
      ) : (
        <p className="field-hint">{t('sharing.layers.kept')}</p>
      )}
    </div>
  )
}
