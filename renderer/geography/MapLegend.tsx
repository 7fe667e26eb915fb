/** What the shades and signs of the map mean. */
import { useTranslation } from 'react-i18next'
import { shadeStep } from './shades.ts'

export type MapLegendProps = {
  /** The least count of each shade. */
  readonly classes: readonly number[]
  /** The highest count. */
  readonly most: number
}

export function MapLegend({ classes, most }: MapLegendProps) {
  const { t } = useTranslation()
  return (
    <ul className="map-legend num" aria-label={t('geography.legend.label')}>
      <li>
        <span className="legend-shade" data-shade={0} />
        {t('geography.legend.none')}
      </li>
      {classes.length > 0 && <li className="legend-title">{t('geography.legend.passages')}</li>}
      {classes.map((least, at) => (
        <li key={least}>
          <span className="legend-shade" data-shade={shadeStep(at + 1, classes)} />
          {rangeOf(least, (classes[at + 1] ?? most + 1) - 1)}
        </li>
      ))}
      <li>
        <span className="legend-small" />
        {t('geography.legend.small')}
      </li>
      <li>
        <span className="legend-city" />
        {t('geography.legend.city')}
      </li>
      <li>
        <span className="legend-open" />
        {t('geography.legend.open')}
      </li>
    </ul>
  )
}

function rangeOf(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`
}
