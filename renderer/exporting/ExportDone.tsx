/** What the export made: each file's name, size, pages and annotations. */
import { useTranslation } from 'react-i18next'
import type { ExportedFile } from '../../shared/model/export.ts'
import { useApp } from '../app-state.ts'
import { sizeText } from '../file-words.ts'
import { WrittenFile } from '../WrittenFile.tsx'

export type ExportDoneProps = {
  readonly files: readonly ExportedFile[]
  readonly holdsAnnotations: boolean
}

export function ExportDone({ files, holdsAnnotations }: ExportDoneProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  return (
    <div className="export-done">
      {files.map(({ file, bytes, pages, annotations, unplaced }) => (
        <WrittenFile
          key={file}
          file={file}
          facts={[
            sizeText(bytes, lang),
            ...(pages === null ? [] : [t('export.pages', { count: pages })]),
            ...(holdsAnnotations ? [t('export.annotationCount', { count: annotations })] : []),
            ...(unplaced === 0 ? [] : [t('export.unplacedCount', { count: unplaced })]),
          ]}
        />
      ))}
    </div>
  )
}
