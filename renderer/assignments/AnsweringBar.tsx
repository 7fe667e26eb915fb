/** Above the text while marks go to an assignment: which question they answer, and the way to the others. */
import { useId, useState } from 'react'
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, ClipboardList } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import { NoteText } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { shownText } from '../shown-text.ts'
import { Button, IconButton } from '../ui/index.ts'
import './assignments.css'
import { chooseAssignment } from './chosen-assignment.ts'
import { useAnswer } from './use-answer.ts'
import { useAssignments } from './use-assignments.ts'

/** Nothing while new marks go to a layer of no assignment. */
export function AnsweringBar() {
  const { settings } = useApp()
  const assignments = useAssignments().value
  const assignment = assignments?.find(({ layer }) => layer === settings.activeLayer)
  return assignment === undefined ? null : <Bar key={assignment.id} assignment={assignment} />
}

function Bar({ assignment }: { readonly assignment: AssignmentState }) {
  const { t } = useTranslation()
  const { showScreen } = useApp()
  const { current, choose } = useAnswer(assignment)
  const [open, setOpen] = useState(false)
  const text = useId()
  const { id, title, questions, answers } = assignment
  const at = questions.findIndex(({ tag }) => tag === current)
  const question = questions[at]
  const canStep = { [-1]: at >= 0, 1: at < questions.length - 1 }
  const step = (by: 1 | -1): void => {
    if (canStep[by]) choose(questions[at + by]?.tag ?? null)
  }
  const show = (): void => {
    chooseAssignment(id)
    showScreen('assignments')
  }
  return (
    <section className="answering" aria-label={t('assignment.bar')} data-region="question">
      <Button variant="quiet" className="answering-title" title={t('assignment.barAll')} onClick={show}>
        <ClipboardList aria-hidden="true" />
        <bdi>{shownText(title)}</bdi>
      </Button>
      {questions.length > 0 && (
        <>
          {/* At the ends a step does nothing, but the keyboard stays where it is. */}
          <IconButton
            label={t('assignment.barPrevious')}
            icon={<ChevronLeft />}
            aria-disabled={!canStep[-1]}
            onClick={() => step(-1)}
          />
          <select
            className="field-input answering-choice"
            aria-label={t('assignment.barQuestion')}
            value={question?.tag ?? ''}
            onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{t('assignment.barNone')}</option>
            {questions.map(({ id: each, tag }) => (
              <option key={each} value={tag}>
                {shownText(tag)}
              </option>
            ))}
          </select>
          <IconButton
            label={t('assignment.barNext')}
            icon={<ChevronRight />}
            aria-disabled={!canStep[1]}
            onClick={() => step(1)}
          />
        </>
      )}
      {question !== undefined && (
        <>
          <span className="answering-count num" role="status">
            {t('assignment.answerCount', { count: answers[question.tag] ?? 0 })}
          </span>
          {question.text !== '' && (
            <>
              <div className="answering-line" aria-hidden="true">
                {!open && <NoteText note={question.text} />}
              </div>
              <IconButton
                label={t(open ? 'assignment.barLess' : 'assignment.barText')}
                aria-expanded={open}
                aria-controls={text}
                icon={open ? <ChevronUp /> : <ChevronDown />}
                onClick={() => setOpen(!open)}
              />
              <div id={text} className="answering-text" hidden={!open}>
                {open && <NoteText note={question.text} />}
              </div>
            </>
          )}
        </>
      )}
    </section>
  )
}
