/** Handing on annotations: which of them, under what names, protected or not; then the file that was written. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { useLayers } from '../layers/index.ts'
import { dayText } from '../report-name.ts'
import { Button, Dialog, TextField } from '../ui/index.ts'
import { CheckList } from './CheckList.tsx'
import './exchange.css'
import { PassphraseChoice } from './PassphraseChoice.tsx'
import { useReportLine } from './report-line.ts'
import { useWrite } from './use-write.ts'
import { useWriteCount } from './use-write-count.ts'
import { noPassphrase, passphraseProblem, requestOf, toggled } from './write-choice.ts'
import type { WriteChoice } from './write-choice.ts'
import { WriteDone } from './WriteDone.tsx'

export function WriteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { settings, changeSettings, lang, start } = useApp()
  const { state, write } = useWrite()
  const [author, setAuthor] = useState(settings.author)
  const [unnamed] = useState(settings.author === '')
  const [choice, setChoice] = useState<WriteChoice>(() => ({
    leftReports: [],
    leftLayers: [],
    title: t('exchange.write.firstTitle', { day: dayText(today(), lang) }),
    passphrase: noPassphrase,
    withoutNames: false,
  }))
  const set = (part: Partial<WriteChoice>): void => setChoice((was) => ({ ...was, ...part }))
  const count = useWriteCount(choice, start.annotationCounts)
  const problem = passphraseProblem(choice.passphrase)
  const running = state.step === 'running'
  const ready = !running && problem === null && count.total !== 0

  const begin = (): void => {
    if (unnamed && author.trim() !== '' && !choice.withoutNames) changeSettings({ author: author.trim() })
    void write(requestOf(choice, count.reports, count.layers))
  }

  return (
    <Dialog
      title={t('exchange.write.title')}
      closeLabel={t('app.close')}
      // While the system's dialog is open or the file is being written there is nothing to close.
      onClose={running ? () => undefined : onClose}
      footer={
        state.step === 'done' ? (
          <Button variant="primary" onClick={onClose}>
            {t('exchange.done.close')}
          </Button>
        ) : (
          <>
            <p className="write-count num" role="status">
              {count.total === null ? '' : t('exchange.write.count', { count: count.total })}
            </p>
            <Button onClick={onClose} disabled={running}>
              {t('exchange.cancel')}
            </Button>
            <Button variant="primary" disabled={!ready} onClick={begin}>
              {t(running ? 'exchange.write.running' : 'exchange.write.start')}
            </Button>
          </>
        )
      }
    >
      {state.step === 'done' ? (
        <WriteDone written={state.written} isProtected={state.isProtected} />
      ) : (
        <div className="write" inert={running}>
          {state.error !== null && (
            <p className="dialog-error" role="alert">
              {errorSentence(state.error)}
            </p>
          )}
          <WhatToWrite choice={choice} onChange={set} counts={count.byReport} />
          <TextField
            label={t('exchange.write.name')}
            value={choice.title}
            maxLength={200}
            onChange={(title) => set({ title })}
          />
          {unnamed && !choice.withoutNames && (
            <TextField
              label={t('exchange.write.author')}
              hint={t('exchange.write.authorHint')}
              value={author}
              maxLength={200}
              onChange={setAuthor}
            />
          )}
          <label className="merge-choice">
            <input
              type="checkbox"
              checked={choice.withoutNames}
              onChange={(event) => set({ withoutNames: event.target.checked })}
            />
            <span>
              {t('exchange.write.withoutNames')}
              <span className="field-hint">{t('exchange.write.withoutNamesHint')}</span>
            </span>
          </label>
          <PassphraseChoice
            value={choice.passphrase}
            problem={problem}
            onChange={(passphrase) => set({ passphrase })}
          />
        </div>
      )}
    </Dialog>
  )
}

type WhatProps = {
  readonly choice: WriteChoice
  readonly onChange: (part: Partial<WriteChoice>) => void
  readonly counts: ReturnType<typeof useWriteCount>['byReport']
}

/** Reports and layers that have annotations, all of them to begin with. */
function WhatToWrite({ choice, onChange, counts }: WhatProps) {
  const { t } = useTranslation()
  const reportLine = useReportLine()
  const { all, nameOf } = useLayers()
  return (
    <>
      <CheckList
        title={t('exchange.write.reports')}
        items={counts.map(({ report, count }) => ({ id: report, label: reportLine(report), count }))}
        left={choice.leftReports}
        onToggle={(report) => onChange({ leftReports: toggled(choice.leftReports, report) })}
      />
      <CheckList
        title={t('exchange.write.layers')}
        items={all.map((layer) => ({ id: layer.id, label: nameOf(layer), count: layer.annotations }))}
        left={choice.leftLayers}
        onToggle={(layer) => onChange({ leftLayers: toggled(choice.leftLayers, layer) })}
      />
    </>
  )
}

function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
