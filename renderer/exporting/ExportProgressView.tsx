/** How far the export is. */
import { useTranslation } from 'react-i18next'
import type { ExportProgress } from '../../shared/model/export.ts'
import { Progress } from '../ui/index.ts'

export function ExportProgressView({ progress }: { readonly progress: ExportProgress | null }) {
  const { t } = useTranslation()
  return (
    <>
      <Progress
        label={t('export.progress')}
        text={progress === null ? t('export.stage.file') : t(`export.stage.${progress.stage}`)}
        fraction={progress?.fraction ?? null}
      />
      <p className="muted">{t('export.goOn')}</p>
    </>
  )
}
