/** The questions of an assignment: where they look, how many marks answer them, and which one is being answered. */
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { placesText } from '../../shared/assignment/places.ts'
import type { AssignmentState, Question } from '../../shared/model/assignment.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import { NoteText } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { shownText } from '../shown-text.ts'
import { Button, Tag } from '../ui/index.ts'
import { useAnswer } from './use-answer.ts'
import { useAssignedName } from './use-assigned-name.ts'

export function Questions({ assignment }: { readonly assignment: AssignmentState }) {
  const { t } = useTranslation()
  const { questions } = assignment
  if (questions.length === 0) return <p className="muted">{t('assignment.noQuestions')}</p>
  return (
    <ol className="assignment-questions">
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionItem assignment={assignment} question={question} />
        </li>
      ))}
    </ol>
  )
}

type QuestionProps = { readonly assignment: AssignmentState; readonly question: Question }

function QuestionItem({ assignment, question }: QuestionProps) {
  const { t } = useTranslation()
  const { current, choose } = useAnswer(assignment)
  const go = useGoTo(assignment, question)
  const { role, answers } = assignment
  const { tag, text } = question
  const count = answers[tag] ?? 0
  const isCurrent = current === tag
  const name = shownText(tag)
  return (
    <div className="assignment-question" data-current={isCurrent || undefined}>
      <Tag tone="accent">
        <bdi>{name}</bdi>
      </Tag>
      <div className="assignment-asked">
        <NoteText note={text} />
        <Places assignment={assignment} question={question} />
      </div>
      {role === 'participant' && (
        <div className="assignment-answers">
          <span className="num" data-none={count === 0 || undefined}>
            {count === 0 ? t('assignment.answerNone') : t('assignment.answerCount', { count })}
          </span>
          <Button
            aria-pressed={isCurrent}
            aria-label={t(isCurrent ? 'assignment.stopAnswering' : 'assignment.answerQuestion', {
              tag: name,
            })}
            onClick={() => choose(isCurrent ? null : tag)}
          >
            {isCurrent && <Check aria-hidden="true" />}
            {t(isCurrent ? 'assignment.answeringNow' : 'assignment.answer')}
          </Button>
          {isCurrent && go !== null && (
            <Button variant="primary" onClick={go}>
              {t('assignment.toText')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Opens the text where the question looks; null when its report is not in the library. */
function useGoTo({ reports, matches }: AssignmentState, { report, keys }: Question): (() => void) | null {
  const { openReport, openPlace } = useApp()
  const isHere = (id: ReportId): boolean =>
    matches.some((each) => each.report === id && each.match !== 'away')
  const there = report ?? reports.find(({ id }) => isHere(id))?.id
  if (there === undefined || !isHere(there)) return null
  const [key] = keys
  return () => (key === undefined ? openReport(there) : openPlace({ report: there, key }))
}

/** The way to where the question looks. The report is named where there are several. */
function Places({ assignment, question }: QuestionProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const nameOf = useAssignedName()
  const go = useGoTo(assignment, question)
  const { report: id, keys } = question
  const report = assignment.reports.find((each) => each.id === id)
  if (report === undefined) return <p className="muted">{t('assignment.everywhere')}</p>
  const title = assignment.reports.length > 1 ? ` · ${nameOf(report).text}` : ''
  const places = placesText(keys)
  const words =
    keys.length === 0
      ? t('assignment.wholeReport')
      : places === ''
        ? t('assignment.passages', { count: keys.length })
        : t('assignment.paragraphs', { places: lang === 'en' ? places.replaceAll('-', '–') : places })
  if (go === null) return <p className="muted">{words + title}</p>
  return (
    <p>
      <button type="button" className="text-button num" onClick={go}>
        {words}
      </button>
      <span className="muted">{title}</span>
    </p>
  )
}
