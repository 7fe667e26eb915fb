/** What the export made: the file's name, size, pages and annotations. */
import { useTranslation } from 'react-i18next'
import type { ExportedFile } from '../../shared/model/export.ts'
import { useApp } from '../app-state.ts'
import { sizeText } from '../file-words.ts'
import { WrittenFile } from '../WrittenFile.tsx'

export function ExportDone({ file: { file, bytes, pages, annotations } }: { readonly file: ExportedFile }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  return (
    <WrittenFile
      file={file}
      facts={[
        sizeText(bytes, lang),
        t('export.pages', { count: pages }),
        t('export.annotationCount', { count: annotations }),
      ]}
    />
  )
}
