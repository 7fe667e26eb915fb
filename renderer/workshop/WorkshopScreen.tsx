/** The workshop: who marked what in a report, how far people agree, and taking marks over into one's own layer. */
import { useCallback, useMemo, useState } from 'react'
import { FilePlus2, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportText } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { WorkshopView } from '../../shared/model/workshop.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { blocksByKey } from '../heading-path.ts'
import { useReportTexts } from '../report-texts.ts'
import { Button, EmptyState, Tabs } from '../ui/index.ts'
import { useRunCommand } from '../use-command.ts'
import { useHistory } from '../use-history.ts'
import { useQuery } from '../use-query.ts'
import { useWorkshop } from '../workshop-state.ts'
import { Passage } from './Passage.tsx'
import { PeopleChoice } from './PeopleChoice.tsx'
import { usePeopleShown } from './people-shown.ts'
import { Questions } from './Questions.tsx'
import { Strip } from './Strip.tsx'
import { useEntryWords } from './use-entry-words.ts'
import { useSteps } from './use-steps.ts'
import { useWorkshopView } from './use-workshop-view.ts'
import type { ReadView } from './use-workshop-view.ts'
import { WorkshopTop } from './WorkshopTop.tsx'
import './workshop.css'

export function WorkshopScreen() {
  const { t } = useTranslation()
  const { state, reports } = useApp()
  const [chosen, setChosen] = useState<ReportId | null>(null)
  const counts = useQuery(() => client.annotations.counts(), [], { domain: 'annotations' })
  const countOf = (id: ReportId): number => counts.value?.[id] ?? 0
  const [first] = reports.toSorted((one, other) => countOf(other.id) - countOf(one.id))
  const open = state.report !== null && countOf(state.report) > 0 ? state.report : null
  const report = reports.find(({ id }) => id === (chosen ?? open))?.id ?? first?.id
  useHistory()
  // Which report is looked at first depends on where there are annotations.
  if (counts.loading && counts.value === null) return <main className="workshop" aria-busy="true" />
  if (report === undefined) {
    return (
      <main className="workshop">
        <EmptyState title={t('workshop.empty.noReport')} icon={<UsersRound />} />
      </main>
    )
  }
  return <ReportWorkshop key={report} report={report} countOf={countOf} onReport={setChosen} />
}

type ReportWorkshopProps = {
  readonly report: ReportId
  /** Annotations of a report. */
  readonly countOf: (report: ReportId) => number
  readonly onReport: (report: ReportId) => void
}

function ReportWorkshop({ report, countOf, onReport }: ReportWorkshopProps) {
  const { t } = useTranslation()
  const read = useWorkshopView(report)
  const text = useReportTexts([report]).value?.get(report) ?? null
  return (
    <>
      <WorkshopTop report={report} countOf={countOf} onReport={onReport} read={read} />
      {read.value === null || text === null ? (
        <main className="workshop" aria-label={t('workshop.title')} aria-busy={read.error === null}>
          {read.error !== null && <EmptyState title={errorSentence(read.error)} icon={<UsersRound />} />}
        </main>
      ) : (
        <Parts view={read.value} request={read.request} text={text} />
      )}
    </>
  )
}

type Part = 'passage' | 'questions' | 'people'

type PartsProps = Pick<ReadView, 'request'> & { readonly view: WorkshopView; readonly text: ReportText }

function Parts({ view, request, text }: PartsProps) {
  const { t } = useTranslation()
  const { key, change } = useWorkshop()
  const nobody = view.people.length === 0
  const [part, setPart] = useState<Part>(nobody ? 'people' : 'passage')
  const people = usePeopleShown(view)
  const words = useEntryWords(people)
  const blocks = useMemo(() => blocksByKey(text), [text])
  const blockOf = useCallback((each: BlockKey) => blocks.get(each), [blocks])
  const current = key !== null && blocks.has(key) ? key : null
  const onGo = useCallback(
    (to: BlockKey) => {
      change({ key: to })
      setPart('passage')
    },
    [change],
  )
  const steps = useSteps({ view, words, from: () => current, onGo })
  const tally = view.blocks.find((block) => block.key === current)
  return (
    <div className="workshop">
      {!nobody && (
        <nav
          className="strip strip-wide"
          aria-label={t('workshop.strip')}
          aria-description={t('workshop.stripText')}
        >
          <Strip
            view={view}
            people={people}
            words={words}
            blockOf={blockOf}
            current={current}
            wide
            onGo={onGo}
          />
        </nav>
      )}
      <main className="workshop-main" aria-label={t('workshop.title')}>
        {nobody && <NobodyYet />}
        <Tabs
          label={t('workshop.tabs.label')}
          tabs={(['passage', 'questions', 'people'] as const).map((id) => ({
            id,
            label: t(`workshop.tabs.${id}`),
          }))}
          current={part}
          onChange={setPart}
          className="workshop-tabs"
        >
          {part === 'passage' && (
            <Passage
              view={view}
              request={request}
              tally={tally}
              people={people}
              words={words}
              blocks={blocks}
              steps={steps}
            />
          )}
          {part === 'questions' && <Questions view={view} people={people} />}
          {part === 'people' && <PeopleChoice view={view} people={people} />}
        </Tabs>
      </main>
    </div>
  )
}

/** How marks of others get here. */
function NobodyYet() {
  const { t } = useTranslation()
  const run = useRunCommand()
  return (
    <EmptyState title={t('workshop.empty.title')} icon={<UsersRound />}>
      <p>{t('workshop.empty.text')}</p>
      <p>{t('workshop.empty.own')}</p>
      <p className="workshop-acts">
        <Button variant="primary" onClick={() => run('exchange.open')}>
          <FilePlus2 aria-hidden="true" />
          {t('workshop.empty.take')}
        </Button>
      </p>
    </EmptyState>
  )
}
