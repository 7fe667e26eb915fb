/** The questions of an assignment: tag, text, and where to look, in their order. */
import { useEffect, useRef } from 'react'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { QuestionId, ReportId } from '../../shared/model/ids.ts'
import { useApp } from '../app-state.ts'
import type { ReportTexts } from '../report-texts.ts'
import { reportTitle, yearOrSession } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Button, IconButton, TextField } from '../ui/index.ts'
import { placesOf, withQuestion } from './assignment-form.ts'
import type { QuestionForm } from './assignment-form.ts'
import type { MakePartProps } from './MakeAbout.tsx'
import { MarkdownField } from './MarkdownField.tsx'

const most = 200

export function MakeQuestions({ form, texts, onChange }: MakePartProps & { readonly texts: ReportTexts }) {
  const { t } = useTranslation()
  const { questions } = form
  const list = useRef<HTMLOListElement>(null)
  const count = useRef(questions.length)
  // A new question is what one goes on with.
  useEffect(() => {
    if (questions.length > count.current)
      list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus()
    count.current = questions.length
  }, [questions.length])
  const put = (at: number, part: Partial<QuestionForm>): void =>
    onChange({
      questions: questions.map((question, index) => (index === at ? { ...question, ...part } : question)),
    })
  const move = (at: number, by: 1 | -1): void => {
    const question = questions[at]
    if (question !== undefined)
      onChange({ questions: questions.toSpliced(at, 1).toSpliced(at + by, 0, question) })
  }
  return (
    <>
      <ol ref={list} className="make-questions">
        {questions.map((question, at) => (
          <li key={question.id}>
            <QuestionFields
              question={question}
              number={at + 1}
              isLast={at === questions.length - 1}
              reports={form.reports}
              texts={texts}
              onChange={(part) => put(at, part)}
              onMove={(by) => move(at, by)}
              onRemove={() => onChange({ questions: questions.toSpliced(at, 1) })}
            />
          </li>
        ))}
      </ol>
      <Button
        disabled={questions.length >= most}
        onClick={() => onChange(withQuestion(form, crypto.randomUUID() as string as QuestionId))}
      >
        <Plus aria-hidden="true" />
        {t('assignment.addQuestion')}
      </Button>
    </>
  )
}

type QuestionFieldsProps = {
  readonly question: QuestionForm
  /** From 1. */
  readonly number: number
  readonly isLast: boolean
  readonly reports: readonly ReportId[]
  readonly texts: ReportTexts
  readonly onChange: (part: Partial<QuestionForm>) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

function QuestionFields(props: QuestionFieldsProps) {
  const { question, number, isLast, onChange, onMove, onRemove } = props
  const { t } = useTranslation()
  const tag = shownText(question.tag)
  return (
    <fieldset className="make-question">
      <legend className="make-question-legend num">{t('assignment.questionPart', { number })}</legend>
      <div className="make-question-row">
        <TextField
          className="make-tag"
          label={t('assignment.tagField')}
          value={question.tag}
          maxLength={200}
          required
          onChange={(typed) => onChange({ tag: typed })}
        />
        <ReportChoice {...props} />
        <PlacesField {...props} />
        <div className="make-question-acts">
          <IconButton
            label={t('assignment.up', { tag })}
            icon={<ArrowUp />}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton
            label={t('assignment.down', { tag })}
            icon={<ArrowDown />}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
          <IconButton label={t('assignment.removeQuestion', { tag })} icon={<Trash2 />} onClick={onRemove} />
        </div>
      </div>
      <MarkdownField
        label={t('assignment.textField')}
        value={question.text}
        rows={2}
        maxLength={10_000}
        onChange={(text) => onChange({ text })}
      />
    </fieldset>
  )
}

function ReportChoice({ question, reports: chosen, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const offered = reports.filter(({ id }) => chosen.includes(id))
  return (
    <label className="field make-report">
      <span className="field-label">{t('assignment.reportField')}</span>
      <select
        className="field-input"
        value={question.report !== null && chosen.includes(question.report) ? question.report : ''}
        onChange={(event) =>
          onChange({ report: offered.find(({ id }) => id === event.target.value)?.id ?? null })
        }
      >
        <option value="">{t('assignment.everywhere')}</option>
        {offered.map((report) => (
          <option key={report.id} value={report.id}>
            {`${yearOrSession(report, lang) ?? ''} ${reportTitle(report, lang).text}`.trim()}
          </option>
        ))}
      </select>
    </label>
  )
}

function PlacesField({ question, texts, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation()
  const { keys, unknown } = placesOf(question, texts)
  const found =
    unknown.length > 0
      ? t('assignment.placesUnknown', { places: unknown.join(', ') })
      : keys.length > 0
        ? t('assignment.placesFound', { count: keys.length })
        : t('assignment.placesHint')
  return (
    <TextField
      className="make-places"
      label={t('assignment.placesField')}
      hint={found}
      value={question.places}
      maxLength={2000}
      aria-invalid={unknown.length > 0}
      onChange={(places) => onChange({ places })}
    />
  )
}
