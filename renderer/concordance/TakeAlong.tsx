/** Lines taken along: on the clipboard, as a file; and where the file is. */
import { Copy, Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { linesFormats } from '../../shared/model/search.ts'
import type { LinesRequest } from '../../shared/model/search.ts'
import { ActNotice } from '../ActNotice.tsx'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { fileName } from '../file-words.ts'
import { Button, MenuButton } from '../ui/index.ts'
import { useTaking } from './use-lines.ts'

export function TakeAlong({ request }: { readonly request: LinesRequest }) {
  const { t } = useTranslation()
  const { notifyError } = useApp()
  const taking = useTaking()
  const { written } = taking
  const show = (file: string) => (): void => {
    client.exporting.showInFolder(file).catch(notifyError)
    taking.forget()
  }
  return (
    <div className="take-along">
      <Button onClick={() => void taking.copy(request)} title={t('concordance.copyHint')}>
        <Copy aria-hidden="true" />
        {t('concordance.copy')}
      </Button>
      <MenuButton
        label={t('concordance.write')}
        icon={<Download />}
        labelled
        groups={[
          {
            id: 'formats',
            items: linesFormats.map((format) => ({
              id: format,
              label: t(`concordance.formats.${format}`),
              onChoose: () => void taking.write(request, format),
            })),
          },
        ]}
      />
      {written !== null && (
        <ActNotice
          className="lines-notice"
          text={t('concordance.written', { file: fileName(written.file), count: written.lines })}
          act={t('export.showInFolder')}
          onAct={show(written.file)}
          onClose={taking.forget}
        />
      )}
    </div>
  )
}
