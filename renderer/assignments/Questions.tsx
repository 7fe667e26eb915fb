/** The questions of an assignment: where they look, how many marks answer them, and which one is being answered. */
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { placesText } from '../../shared/assignment/places.ts'
import type { AssignmentState, Question } from '../../shared/model/assignment.ts'
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
        </div>
      )}
    </div>
  )
}

/** The way to where the question looks. */
function Places({ assignment, question: { report: id, keys } }: QuestionProps) {
  const { t } = useTranslation()
  const { lang, openReport, openPlace } = useApp()
  const nameOf = useAssignedName()
  const report = assignment.reports.find((each) => each.id === id)
  if (report === undefined) return <p className="muted">{t('assignment.everywhere')}</p>
  const title = nameOf(report).text
  const places = placesText(keys)
  const words =
    keys.length === 0
      ? t('assignment.wholeReport')
      : places === ''
        ? t('assignment.passages', { count: keys.length })
        : t('assignment.paragraphs', { places: lang === 'en' ? places.replaceAll('-', '–') : places })
  const isAway = assignment.matches.some(({ report: each, match }) => each === report.id && match === 'away')
  const [key] = keys
  const go = (): void => {
    if (key === undefined) openReport(report.id)
    else openPlace({ report: report.id, key })
  }
  if (isAway) return <p className="muted">{`${words} · ${title}`}</p>
  return (
    <p>
      <button type="button" className="text-button num" onClick={go}>
        {words}
      </button>
      <span className="muted"> · {title}</span>
    </p>
  )
}
