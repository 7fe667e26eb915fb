/** How far the export is. */
import { useTranslation } from 'react-i18next'
import type { ExportProgress } from '../../shared/api.ts'

export function ExportProgressView({ progress }: { readonly progress: ExportProgress | null }) {
  const { t } = useTranslation()
  const percent = progress === null ? null : Math.round(progress.fraction * 100)
  return (
    <div className="export-progress">
      <p role="status">{progress === null ? t('export.stage.file') : t(`export.stage.${progress.stage}`)}</p>
      <div className="export-bar">
        <progress
          className="progress"
          aria-label={t('export.progress')}
          max={100}
          {...(percent === null ? {} : { value: percent })}
        />
        <span className="num">{percent === null ? '' : `${percent}%`}</span>
      </div>
      <p className="muted">{t('export.goOn')}</p>
    </div>
  )
}
