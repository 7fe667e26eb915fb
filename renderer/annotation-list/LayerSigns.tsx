/** Says of a layer what keeps its annotations from the page or from being changed. */
import { EyeOff, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Layer } from '../../shared/model/layer.ts'

export function LayerSigns({ layer }: { readonly layer: Pick<Layer, 'shown' | 'locked'> | null }) {
  const { t } = useTranslation()
  if (layer === null || (layer.shown && !layer.locked)) return null
  return (
    <span className="layer-signs">
      {!layer.shown && (
        <span role="img" aria-label={t('list.layerHidden')} title={t('list.layerHidden')}>
          <EyeOff />
        </span>
      )}
      {layer.locked && (
        <span role="img" aria-label={t('list.layerLocked')} title={t('list.layerLocked')}>
          <Lock />
        </span>
      )}
    </span>
  )
}
