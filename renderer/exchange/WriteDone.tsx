/** The file that was written: its name and size, and where it is. */
import { FileCheck, FolderOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { WrittenSet } from '../../shared/model/exchange.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { fileName, sizeText } from '../file-words.ts'
import { Button } from '../ui/index.ts'

export type WriteDoneProps = { readonly written: WrittenSet; readonly isProtected: boolean }

export function WriteDone({ written, isProtected }: WriteDoneProps) {
  const { t } = useTranslation()
  const { lang, notifyError } = useApp()
  const { file, bytes, annotations, removed } = written
  const show = (): void => {
    client.exporting.showInFolder(file).catch(notifyError)
  }
  return (
    <div className="write-done">
      <span className="merge-done-icon" aria-hidden="true">
        <FileCheck />
      </span>
      <div role="status">
        <p className="write-file">{fileName(file)}</p>
        <p className="muted num">
          {[
            sizeText(bytes, lang),
            t('export.annotationCount', { count: annotations }),
            ...(removed > 0 ? [t('exchange.write.removed', { count: removed })] : []),
          ].join(' · ')}
        </p>
        {isProtected && <p>{t('exchange.write.protected')}</p>}
      </div>
      <Button onClick={show}>
        <FolderOpen aria-hidden="true" />
        {t('export.showInFolder')}
      </Button>
    </div>
  )
}
