/** Agreement, difference and silence by question: a table, and the same as pictures. */
import { Suspense, lazy } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionTally, WorkshopView } from '../../shared/model/workshop.ts'
import { NoteText } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { localeOf } from '../report-name.ts'
import { shownText } from '../shown-text.ts'
import { Button } from '../ui/index.ts'
import { useWorkshop } from '../workshop-state.ts'
import type { ShownPerson } from './people-shown.ts'
import { AccordSign, PersonSign } from './Signs.tsx'

const Plots = lazy(async () => ({ default: (await import('./Plots.tsx')).Plots }))

export type QuestionsProps = {
  readonly view: WorkshopView
  readonly people: readonly ShownPerson[]
}

export function Questions({ view, people }: QuestionsProps) {
  const { t } = useTranslation()
  return (
    <div className="questions">
      {view.questions.length === 0 ? (
        <p className="passage-none">{t('workshop.sum.none')}</p>
      ) : (
        <QuestionTable view={view} people={people} />
      )}
      <Suspense fallback={<div aria-busy="true" />}>
        <Plots view={view} />
      </Suspense>
    </div>
  )
}

/** What the numbers of a column count. */
function Unit({ of }: { readonly of: 'people' | 'passages' }) {
  const { t } = useTranslation()
  return <small className="sums-unit">{t(`workshop.plot.${of}`)}</small>
}

function QuestionTable({ view, people }: QuestionsProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const percent = new Intl.NumberFormat(localeOf(lang), { style: 'percent', maximumFractionDigits: 0 })
  return (
    <>
      {/* Reached by Tab, so that the arrow keys can scroll it. */}
      <div className="table-frame" role="group" aria-label={t('workshop.sum.caption')} tabIndex={0}>
        <table className="sums">
          <caption className="visually-hidden">{t('workshop.sum.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('workshop.sum.question')}</th>
              {(['answered', 'silent'] as const).map((each) => (
                <th key={each} scope="col">
                  {t(`workshop.sum.${each}`)} <Unit of="people" />
                </th>
              ))}
              {(['agreed', 'different', 'single'] as const).map((accord) => (
                <th key={accord} scope="col" title={t(`workshop.accordText.${accord}`)}>
                  <span className="sums-accord">
                    <AccordSign accord={accord} />
                    {t(`workshop.sum.${accord}`)}
                  </span>{' '}
                  <Unit of="passages" />
                </th>
              ))}
              <th scope="col" title={t('workshop.sum.overlapText')}>
                {t('workshop.sum.overlap')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.questions.map((question) => (
              <tr key={question.tag}>
                <th scope="row">
                  <QuestionHead question={question} people={people} />
                </th>
                <td>{question.answered}</td>
                <td>{question.silent}</td>
                <td>{question.agreed}</td>
                <td>{question.different}</td>
                <td>{question.single}</td>
                <td>{question.overlap === null ? '–' : percent.format(question.overlap)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">{t('workshop.sum.overlapText')}</p>
    </>
  )
}

/** The tag, which narrows all views to its marks; what was asked; who is silent. */
function QuestionHead({
  question,
  people,
}: { readonly question: QuestionTally } & Pick<QuestionsProps, 'people'>) {
  const { t } = useTranslation()
  const { tag, change } = useWorkshop()
  const silent = people.filter((person) => person.compared && (question.blocks[person.at] ?? 0) === 0)
  const shown = tag === question.tag
  return (
    <>
      <Button
        className="sums-tag user-text"
        aria-pressed={shown}
        title={t('workshop.sum.show', { tag: question.tag })}
        onClick={() => change({ tag: shown ? null : question.tag })}
      >
        {shownText(question.tag)}
      </Button>
      <NoteText note={question.text} />
      {question.answered > 0 && silent.length > 0 && (
        <p className="sums-silent">
          {t('workshop.sum.silentPeople')}
          {silent.map((person) => (
            <span key={person.at} className="person">
              <PersonSign person={person} />
              <bdi>{person.name}</bdi>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
