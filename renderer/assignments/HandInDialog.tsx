/** Handing in: under what name, protected or not, what is unanswered; then the file for the trainer. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import type { WrittenSet } from '../../shared/model/exchange.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { noPassphrase, PassphraseChoice, passphraseProblem, WriteDone } from '../exchange/index.ts'
import { fileName } from '../file-words.ts'
import { shownText } from '../shown-text.ts'
import { Button, Dialog, TextField } from '../ui/index.ts'

export type HandInDialogProps = { readonly assignment: AssignmentState; readonly onClose: () => void }

export function HandInDialog({ assignment, onClose }: HandInDialogProps) {
  const { t } = useTranslation()
  const { settings, changeSettings } = useApp()
  const { id, title } = assignment
  const [name, setName] = useState(settings.author)
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [written, setWritten] = useState<WrittenSet | null>(null)
  const ready = !running && name.trim() !== '' && passphraseProblem(passphrase) === null
  const write = async (): Promise<void> => {
    setRunning(true)
    setError(null)
    try {
      if (name.trim() !== settings.author) {
        await client.settings.change({ author: name.trim() })
        changeSettings({ author: name.trim() })
      }
      setWritten(await client.assignments.handIn(id, passphrase.on ? passphrase.first : null))
    } catch (thrown) {
      setError(thrown)
    }
    setRunning(false)
  }
  return (
    <Dialog
      title={t('assignment.handInTitle', { title: shownText(title) })}
      closeLabel={t('app.close')}
      onClose={running ? () => undefined : onClose}
      footer={
        written === null ? (
          <>
            <Button disabled={running} onClick={onClose}>
              {t('assignment.cancel')}
            </Button>
            <Button variant="primary" disabled={!ready} onClick={() => void write()}>
              {t(running ? 'assignment.writing' : 'assignment.write')}
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            {t('assignment.finish')}
          </Button>
        )
      }
    >
      {written === null ? (
        <div className="hand-in" inert={running}>
          {error !== null && (
            <p className="form-error" role="alert">
              {errorSentence(error)}
            </p>
          )}
          <WhatGoes assignment={assignment} />
          <TextField
            label={t('assignment.name')}
            hint={t('assignment.nameHint')}
            value={name}
            maxLength={200}
            required
            data-first-focus
            onChange={setName}
          />
          <PassphraseChoice
            value={passphrase}
            problem={passphraseProblem(passphrase)}
            onChange={setPassphrase}
          />
        </div>
      ) : (
        <div className="hand-in">
          <p>{t('assignment.handedInFile', { file: fileName(written.file) })}</p>
          {passphrase.on && <p>{t('assignment.protectedFile')}</p>}
          <WriteDone written={written} isProtected={passphrase.on} />
        </div>
      )}
    </Dialog>
  )
}

function WhatGoes({
  assignment: { annotations, questions, answers },
}: Pick<HandInDialogProps, 'assignment'>) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const silent = questions.filter(({ tag }) => (answers[tag] ?? 0) === 0)
  return (
    <div>
      <p className="num">{t('assignment.marks', { count: annotations.length })}</p>
      {silent.length > 0 && (
        <p className="hand-in-silent">
          {t('assignment.unanswered', {
            tags: silent.map(({ tag }) => shownText(tag)).join(lang === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
    </div>
  )
}
