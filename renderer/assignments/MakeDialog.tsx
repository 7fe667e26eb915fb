/** The trainer writes an assignment, part by part, and then its file. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assignment } from '../../shared/model/assignment.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { fileName } from '../file-words.ts'
import { useReportTexts } from '../report-texts.ts'
import type { ReportTexts } from '../report-texts.ts'
import { shownText } from '../shown-text.ts'
import { Button, Dialog, Tabs } from '../ui/index.ts'
import { draftOf, emptyForm, formOf, missingIn } from './assignment-form.ts'
import type { AssignmentForm, Missing } from './assignment-form.ts'
import './assignments.css'
import { keptForms } from './kept-forms.ts'
import { MakeAbout } from './MakeAbout.tsx'
import { MakeExamples } from './MakeExamples.tsx'
import { MakeQuestions } from './MakeQuestions.tsx'
import { MakeWords } from './MakeWords.tsx'

export type MakeDialogProps = {
  /** The assignment that this is to be a newer edition of; none: a new one. */
  readonly from?: Assignment
  readonly onClose: () => void
}

const parts = ['about', 'questions', 'words', 'examples'] as const
type PartName = (typeof parts)[number]

const noTexts: ReportTexts = new Map()

export function MakeDialog({ from, onClose }: MakeDialogProps) {
  const { t } = useTranslation()
  const making = useMaking(from)
  const { form, change, missing, texts, made } = making
  const [part, setPart] = useState<PartName>('about')
  const title =
    from === undefined
      ? t('assignment.makeTitle')
      : t('assignment.editionTitle', { title: shownText(from.title) })
  const fields: Readonly<Record<PartName, ReactNode>> = {
    about: <MakeAbout form={form} onChange={change} />,
    questions: <MakeQuestions form={form} texts={texts} onChange={change} />,
    words: <MakeWords form={form} onChange={change} />,
    examples: <MakeExamples form={form} onChange={change} />,
  }
  return (
    <Dialog
      size="large"
      className="make"
      title={title}
      closeLabel={t('app.close')}
      onClose={onClose}
      footer={
        made === null ? (
          <MakeFoot making={making} onClose={onClose} />
        ) : (
          <Button variant="primary" onClick={onClose}>
            {t('assignment.finish')}
          </Button>
        )
      }
    >
      {made === null ? (
        <Tabs
          label={t('assignment.parts')}
          tabs={parts.map((id) => ({
            id,
            label: t(`assignment.part.${id}`),
            ...(id === 'questions' && form.questions.length > 0 ? { count: form.questions.length } : {}),
          }))}
          current={part}
          onChange={setPart}
        >
          <div className="make-part" data-missing={missing.length > 0 || undefined}>
            {fields[part]}
          </div>
        </Tabs>
      ) : (
        <div className="make-done" role="status">
          <p>{t('assignment.madeFile', { file: fileName(made) })}</p>
          <p className="muted">{t('assignment.madeNote', { title: shownText(form.title) })}</p>
          <Button onClick={() => void client.exporting.showInFolder(made)}>{t('assignment.show')}</Button>
        </div>
      )}
    </Dialog>
  )
}

type Making = {
  readonly form: AssignmentForm
  readonly change: (part: Partial<AssignmentForm>) => void
  readonly startAgain: () => void
  readonly missing: readonly Missing[]
  /** Empty until they are read. */
  readonly texts: ReportTexts
  readonly ready: boolean
  readonly write: () => Promise<void>
  readonly error: unknown
  /** Path of the file that was written. */
  readonly made: string | null
}

function useMaking(from: Assignment | undefined): Making {
  const { settings, state } = useApp()
  const name = from?.id ?? 'new'
  const first = (): AssignmentForm => (from === undefined ? emptyForm(settings, state.report) : formOf(from))
  const [form, setForm] = useState(() => keptForms.get(name) ?? first())
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [made, setMade] = useState<string | null>(null)
  const read = useReportTexts(form.reports).value
  const texts = read ?? noTexts
  const missing = missingIn(form, texts)
  const keep = (next: AssignmentForm): void => {
    setForm(next)
    keptForms.set(name, next)
  }
  const write = async (): Promise<void> => {
    setRunning(true)
    setError(null)
    try {
      const id = from === undefined ? {} : { id: from.id }
      const written = await client.assignments.make({ ...draftOf(form, texts), ...id })
      if (written !== null) {
        keptForms.forget(name)
        setMade(written.file)
      }
    } catch (thrown) {
      setError(thrown)
    }
    setRunning(false)
  }
  return {
    form,
    change: (part) => keep({ ...form, ...part }),
    startAgain: () => {
      setForm(first())
      keptForms.forget(name)
    },
    missing,
    texts,
    ready: !running && missing.length === 0 && read !== null,
    write,
    error,
    made,
  }
}

function MakeFoot({ making, onClose }: { readonly making: Making; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { missing, ready, write, error, startAgain } = making
  const [first] = missing
  return (
    <>
      <p
        className="make-missing"
        role={error === null ? 'status' : 'alert'}
        data-error={error !== null || undefined}
      >
        {error !== null
          ? errorSentence(error)
          : first !== undefined && t(`assignment.missing.${first.what}`, first)}
      </p>
      <Button variant="quiet" onClick={startAgain}>
        {t('assignment.startAgain')}
      </Button>
      <Button onClick={onClose}>{t('assignment.cancel')}</Button>
      <Button variant="primary" disabled={!ready} onClick={() => void write()}>
        {t('assignment.write')}
      </Button>
    </>
  )
}
