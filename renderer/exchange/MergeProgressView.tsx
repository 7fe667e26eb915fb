/** How far a dry run or merge is. Short ones are over before anything is shown. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeProgress } from '../../shared/model/exchange.ts'
import { Button, Progress } from '../ui/index.ts'

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
  return (
    <div className="merge-progress">
      <Progress
        label={t('exchange.progress')}
        text={progress === null ? t(`exchange.step.${step}`) : t(`exchange.stage.${progress.stage}`)}
        fraction={progress?.fraction ?? null}
      >
        <Button onClick={onStop}>{t('exchange.stop')}</Button>
      </Progress>
    </div>
  )
}
