/** How far a dry run or merge is. Short ones are over before anything is shown. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeProgress } from '../../shared/api.ts'
import { Button } from '../ui/index.ts'

export type MergeProgressViewProps = {
  readonly progress: MergeProgress | null
  readonly step: 'looking' | 'taking'
  readonly onStop: () => void
}

/** Milliseconds. */
const quietFor = 250

export function MergeProgressView({ progress, step, onStop }: MergeProgressViewProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietFor)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  const percent = progress === null ? null : Math.round(progress.fraction * 100)
  return (
    <div className="merge-progress">
      <p role="status">
        {progress === null ? t(`exchange.step.${step}`) : t(`exchange.stage.${progress.stage}`)}
      </p>
      <div className="merge-bar">
        <progress
          className="progress"
          aria-label={t('exchange.progress')}
          max={100}
          {...(percent === null ? {} : { value: percent })}
        />
        <span className="num">{percent === null ? '' : `${percent}%`}</span>
        <Button onClick={onStop}>{t('exchange.stop')}</Button>
      </div>
    </div>
  )
}
