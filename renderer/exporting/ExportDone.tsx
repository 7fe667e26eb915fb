/** What the export made: the file's name, size, pages and annotations. */
import { FileCheck, FolderOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExportedFile } from '../../shared/api.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { fileName, sizeText } from '../file-words.ts'
import { Button } from '../ui/index.ts'

export function ExportDone({ file }: { readonly file: ExportedFile }) {
  const { t } = useTranslation()
  const { lang, notifyError } = useApp()
  const show = (): void => {
    client.exporting.showInFolder(file.file).catch(notifyError)
  }
  return (
    <div className="export-done">
      <span className="export-done-icon" aria-hidden="true">
        <FileCheck />
      </span>
      <div role="status">
        <p className="export-file">{fileName(file.file)}</p>
        <p className="muted num">
          {[
            sizeText(file.bytes, lang),
            t('export.pages', { count: file.pages }),
            t('export.annotationCount', { count: file.annotations }),
          ].join(' · ')}
        </p>
      </div>
      <Button onClick={show}>
        <FolderOpen aria-hidden="true" />
        {t('export.showInFolder')}
      </Button>
    </div>
  )
}
