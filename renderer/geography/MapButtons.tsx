/** Near, far, all of it. */
import { Maximize, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/index.ts'
import { mostZoom, zoomStep } from './map-view.ts'
import type { MapMoves } from './use-map-moves.ts'

export type MapButtonsProps = {
  readonly zoom: number
  readonly moves: Pick<MapMoves, 'zoomBy' | 'showAll'>
}

export function MapButtons({ zoom, moves: { zoomBy, showAll } }: MapButtonsProps) {
  const { t } = useTranslation()
  return (
    <div className="map-buttons">
      <IconButton
        label={t('geography.zoomIn')}
        icon={<Plus />}
        disabled={zoom >= mostZoom}
        onClick={() => zoomBy(zoomStep)}
      />
      <IconButton
        label={t('geography.zoomOut')}
        icon={<Minus />}
        disabled={zoom <= 1}
        onClick={() => zoomBy(1 / zoomStep)}
      />
      <IconButton label={t('geography.whole')} icon={<Maximize />} disabled={zoom <= 1} onClick={showAll} />
    </div>
  )
}
