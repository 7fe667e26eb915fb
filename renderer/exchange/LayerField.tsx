/** Into which layer go the annotations that are new here. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerChoice } from '../../shared/model/exchange.ts'
import type { LayerId } from '../../shared/model/ids.ts'
import { useLayers } from '../layers/index.ts'

export type LayerFieldProps = {
  readonly choice: LayerChoice
  readonly onChange: (choice: LayerChoice) => void
  readonly locked: boolean
}

export function LayerField({ choice, onChange, locked }: LayerFieldProps) {
  const { t } = useTranslation()
  const { all, active, nameOf } = useLayers()
  const id = useId()
  // A locked layer takes nothing.
  const open = all.filter((layer) => !layer.locked)
  const first = open.find((layer) => layer.id === active?.id) ?? open[0]
  const layer = choice.into === 'layer' ? choice.layer : (first?.id ?? null)
  const radio = (into: LayerChoice['into'], next: LayerChoice) => (
    <label className="merge-choice">
      <input
        type="radio"
        name={id}
        checked={choice.into === into}
        aria-labelledby={`${id}-${into}-name`}
        aria-describedby={`${id}-${into}`}
        onChange={() => onChange(next)}
      />
      <span>
        <span id={`${id}-${into}-name`}>{t(`exchange.into.${into}`)}</span>
        <span id={`${id}-${into}`} className="field-hint">
          {t(`exchange.into.${into}Hint`)}
        </span>
      </span>
    </label>
  )
  return (
    <fieldset className="merge-part merge-layers" disabled={locked}>
      <legend className="merge-head">{t('exchange.into.title')}</legend>
      {radio('file', { into: 'file' })}
      {radio('person', { into: 'person' })}
      {layer !== null && radio('layer', { into: 'layer', layer })}
      {choice.into === 'layer' && (
        <select
          className="field-input"
          aria-label={t('exchange.into.layer')}
          value={choice.layer}
          onChange={(event) => onChange({ into: 'layer', layer: event.target.value as LayerId })}
        >
          {open.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  )
}
