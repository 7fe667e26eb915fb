/** Export of reports in the formats of other programs: choices, a look at the PDF, progress, and what came of it. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportRequest } from '../../shared/model/export.ts'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { reportLine } from '../report-name.ts'
import { Button, Dialog } from '../ui/index.ts'
import { Along } from './Along.tsx'
import { AnnotationField } from './AnnotationField.tsx'
import './exporting.css'
import { ExportDone } from './ExportDone.tsx'
import { ExportProgressView } from './ExportProgressView.tsx'
import { holdsAnnotations, requestOf } from './export-choice.ts'
import type { ExportChoice, ExportOpening } from './export-choice.ts'
import { FormatField } from './FormatField.tsx'
import { OptionFields } from './OptionFields.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { ScopeField } from './ScopeField.tsx'
import { useChoice } from './use-choice.ts'
import type { ChangeChoice } from './use-choice.ts'
import { useExport, useReadyExporter } from './use-export.ts'
import { useIsSmall } from '../use-is-small.ts'
import { usePreview } from './use-preview.ts'

export type ExportDialogProps = ExportOpening & { readonly onClose: () => void }

export function ExportDialog({ reports, annotations, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  const [opening] = useState<ExportOpening>({ reports, annotations })
  const [choice, change] = useChoice(opening)
  const request = useRequest(choice, opening)
  const { state, start, cancel } = useExport()
  useReadyExporter()
  const choosing = state.step === 'choose'
  const running = state.step === 'running'
  const small = useIsSmall()
  const [wanted, setWanted] = useState(false)
  const canPreview = choosing && choice.format === 'pdf'
  const previewing = canPreview && (!small || wanted)
  const preview = usePreview(previewing ? request : null)

  const begin = (asked: ExportRequest): void => {
    preview.stop()
    void start(asked)
  }
  const close = (): void => {
    if (running) cancel()
    onClose()
  }

  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('app.close')}
      onClose={close}
      className={previewing && !small ? 'dialog-export dialog-export-wide' : 'dialog-export'}
      footer={
        state.step === 'done' ? (
          <Button variant="primary" onClick={onClose}>
            {t('export.finish')}
          </Button>
        ) : (
          <>
            {canPreview && small && (
              <Button className="export-look" aria-expanded={wanted} onClick={() => setWanted(!wanted)}>
                {wanted ? t('export.preview.hide') : t('export.preview.show')}
              </Button>
            )}
            <Button onClick={running ? cancel : onClose}>{t('export.cancel')}</Button>
            <Button
              variant="primary"
              disabled={running || request === null}
              onClick={() => request !== null && begin(request)}
            >
              {t(request === null || request.reports.length < 2 ? 'export.start' : 'export.startSeveral')}
            </Button>
          </>
        )
      }
    >
      {state.step === 'choose' && (
        <div className="export-panes">
          <div className="export-form">
            {state.error !== null && (
              <p className="dialog-error" role="alert">
                {errorSentence(state.error)}
              </p>
            )}
            {state.cancelled && <p role="status">{t('export.cancelled')}</p>}
            <Choices choice={choice} onChange={change} opening={opening} />
            <Along request={request} holdsAnnotations={holdsAnnotations(choice)} />
          </div>
          {previewing && <Look choice={choice} preview={preview} reveal={small} />}
        </div>
      )}
      {state.step === 'running' && <ExportProgressView progress={state.progress} />}
      {state.step === 'done' && (
        <ExportDone files={state.files} holdsAnnotations={holdsAnnotations(choice)} />
      )}
    </Dialog>
  )
}

type ChoicesProps = {
  readonly choice: ExportChoice
  readonly onChange: ChangeChoice
  readonly opening: ExportOpening
}

function Choices({ choice, onChange, opening }: ChoicesProps) {
  return (
    <>
      <FormatField
        format={choice.format}
        // A template belongs to one format.
        onChange={(format) => onChange({ format, options: { ...choice.options, template: null } })}
      />
      <ScopeField choice={choice} onChange={onChange} opening={opening} />
      {holdsAnnotations(choice) && <AnnotationField choice={choice} onChange={onChange} opening={opening} />}
      <OptionFields choice={choice} onChange={onChange} />
    </>
  )
}

type LookProps = {
  readonly choice: ExportChoice
  readonly preview: ReturnType<typeof usePreview>
  readonly reveal: boolean
}

/** Of several reports the first is shown. */
function Look({ choice, preview, reveal }: LookProps) {
  const { reports, lang } = useApp()
  const first = reports.find(({ id }) => id === choice.reports[0])
  const of = choice.reports.length > 1 && first !== undefined ? reportLine(first, lang) : null
  return <PreviewPane preview={preview} of={of} reveal={reveal} />
}

/** The same object until it asks something else. */
function useRequest(choice: ExportChoice, { annotations }: ExportOpening): ExportRequest | null {
  const { lang } = useApp()
  const request = requestOf(choice, annotations, lang)
  const asked = JSON.stringify(request)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- by what it says, not by which object says it
  return useMemo(() => request, [asked])
}
