/** Layers of the trainer's own that go along, such as an example of good marks. */
import { useTranslation } from 'react-i18next'
import { useLayers } from '../layers/index.ts'
import type { MakePartProps } from './MakeAbout.tsx'

export function MakeExamples({ form, onChange }: MakePartProps) {
  const { t } = useTranslation()
  const { all, nameOf } = useLayers()
  const offered = all.filter(({ annotations }) => annotations > 0)
  if (offered.length === 0) return <p className="muted">{t('assignment.noLayers')}</p>
  return (
    <fieldset className="make-list">
      <legend className="field-label">{t('assignment.layers')}</legend>
      {offered.map((layer) => (
        <label key={layer.id} className="make-choice">
          <input
            type="checkbox"
            checked={form.layers.includes(layer.id)}
            onChange={() => {
              const without = form.layers.filter((id) => id !== layer.id)
              onChange({ layers: without.length < form.layers.length ? without : [...without, layer.id] })
            }}
          />
          <i className={`swatch swatch-${layer.colour}`} aria-hidden="true" />
          <bdi>{t('assignment.layerCount', { name: nameOf(layer), count: layer.annotations })}</bdi>
        </label>
      ))}
      <p className="field-hint">{t('assignment.layersHint')}</p>
    </fieldset>
  )
}
