/** Export of the open report as a marked-up PDF: choices, progress, and what came of it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Report } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { foreignTag, reportTitle, yearOrSession } from '../report-name.ts'
import { Button, Dialog, Segmented } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import './exporting.css'
import { ExportDone } from './ExportDone.tsx'
import { ExportProgressView } from './ExportProgressView.tsx'
import { exportLayouts, firstChoice, requestOf } from './export-choice.ts'
import type { ExportChoice, ExportLayout } from './export-choice.ts'
import { useExport } from './use-export.ts'

export function ExportDialog({
  report: id,
  onClose,
}: {
  readonly report: ReportId
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { settings, lang, reports } = useApp()
  const report = reports.find((one) => one.id === id)
  const [choice, setChoice] = useState(() => firstChoice(settings.layout))
  const { state, start, cancel } = useExport()
  const running = state.step === 'running'

  const close = (): void => {
    if (running) cancel()
    onClose()
  }

  return (
    <Dialog
      title={t('export.title')}
      closeLabel={t('app.close')}
      onClose={close}
      footer={
        state.step === 'done' ? (
          <Button variant="primary" onClick={onClose}>
            {t('export.finish')}
          </Button>
        ) : (
          <>
            <Button onClick={running ? cancel : onClose}>{t('export.cancel')}</Button>
            <Button
              variant="primary"
              disabled={running}
              onClick={() => void start(requestOf(id, choice, lang))}
            >
              {t('export.start')}
            </Button>
          </>
        )
      }
    >
      {report !== undefined && <ReportLine report={report} />}
      {state.step === 'choose' && (
        <>
          {state.error !== null && (
            <p className="dialog-error" role="alert">
              {errorSentence(state.error)}
            </p>
          )}
          {state.cancelled && <p role="status">{t('export.cancelled')}</p>}
          <Choices choice={choice} onChange={setChoice} />
          <WhatGoesAlong id={id} report={report} choice={choice} />
        </>
      )}
      {state.step === 'running' && <ExportProgressView progress={state.progress} />}
      {state.step === 'done' && <ExportDone file={state.file} />}
    </Dialog>
  )
}

function ReportLine({ report }: { readonly report: Report }) {
  const { lang } = useApp()
  const title = reportTitle(report, lang)
  return (
    <p className="export-report">
      <span lang={foreignTag(title.lang, lang)}>{title.text}</span>
      <span className="num"> · {yearOrSession(report, lang)}</span>
    </p>
  )
}

type ChoicesProps = { readonly choice: ExportChoice; readonly onChange: (choice: ExportChoice) => void }

function Choices({ choice, onChange }: ChoicesProps) {
  const { t } = useTranslation()
  return (
    <div className="export-choices">
      <p aria-hidden="true">{t('export.layout')}</p>
      <Segmented<ExportLayout>
        label={t('export.layout')}
        options={exportLayouts.map((value) => ({ value, label: t(`export.layouts.${value}`) }))}
        value={choice.layout}
        onChange={(layout) => onChange({ ...choice, layout })}
      />
      <p aria-hidden="true">{t('export.paper')}</p>
      <Segmented<ExportChoice['paper']>
        label={t('export.paper')}
        options={[
          { value: 'A4', label: 'A4' },
          { value: 'Letter', label: t('export.letter') },
        ]}
        value={choice.paper}
        onChange={(paper) => onChange({ ...choice, paper })}
      />
    </div>
  )
}

type AlongProps = {
  readonly id: ReportId
  readonly report: Report | undefined
  readonly choice: ExportChoice
}

/** How many annotations the file will carry, and that the English is no official text. */
function WhatGoesAlong({ id, report, choice }: AlongProps) {
  const { t } = useTranslation()
  const counts = useQuery(() => client.annotations.counts(), [], { domain: 'annotations' })
  const working = (report?.editions ?? []).filter(
    ({ lang, status }) => status === 'working-translation' && choice.layout !== (lang === 'en' ? 'zh' : 'en'),
  )
  return (
    <ul className="export-along">
      {counts.value !== null && <li>{t('export.annotations', { count: counts.value[id] ?? 0 })}</li>}
      {working.map(({ lang }) => (
        <li key={lang}>{t(`export.working.${lang}`)}</li>
      ))}
    </ul>
  )
}
