/** The file that was handed on: its name and size, and what is in it. */
import { useTranslation } from 'react-i18next'
import type { WrittenSet } from '../../shared/model/exchange.ts'
import { useApp } from '../app-state.ts'
import { sizeText } from '../file-words.ts'
import { WrittenFile } from '../WrittenFile.tsx'

export type WriteDoneProps = { readonly written: WrittenSet; readonly isProtected: boolean }

export function WriteDone({ written: { file, bytes, annotations, removed }, isProtected }: WriteDoneProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  return (
    <WrittenFile
      file={file}
      facts={[
        sizeText(bytes, lang),
        t('export.annotationCount', { count: annotations }),
        ...(removed > 0 ? [t('exchange.write.removed', { count: removed })] : []),
      ]}
    >
      {isProtected && <p>{t('exchange.write.protected')}</p>}
    </WrittenFile>
  )
}
