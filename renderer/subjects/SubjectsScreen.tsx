/** The fifteen types of crime: which passages of all reports treat each of them, with what stands in them. */
import { Shapes, TriangleAlert } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubjectEntry } from '../../shared/model/subject.ts'
import { ActNotice } from '../ActNotice.tsx'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { IndexTabs } from '../index-tabs/index.ts'
import { TopBar } from '../shell/TopBar.tsx'
import { Button, EmptyState } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { useIsSmall } from '../use-is-small.ts'
import { useRegions } from '../use-regions.ts'
import { useContentSources } from './subject-content.ts'
import { countSubjects } from './subject-places.ts'
import { SubjectNav, SubjectSelect } from './SubjectNav.tsx'
import { SubjectPage } from './SubjectPage.tsx'
import { keepMemory, readMemory } from './subjects-memory.ts'
import type { SubjectView } from './subjects-memory.ts'
import './subjects.css'
import { useSubjectActs, useSubjectEntries } from './use-subjects.ts'

/** Subjects, their tabs, what the tab shows. */
const regions = [
  '[data-region="list"] [tabindex="0"], [data-region="list"] select',
  '[data-region="page"] [role="tab"][tabindex="0"]',
  '[data-region="shown"] [tabindex="0"], [data-region="shown"] button',
]

const none: readonly SubjectEntry[] = []

export function SubjectsScreen() {
  const { t } = useTranslation()
  const { reports } = useApp()
  const query = useSubjectEntries()
  const { value: all, error } = query
  const acts = useSubjectActs(all ?? none)
  useCommand('history.undo', () => void acts.undo(), acts.notice !== null)
  return (
    <>
      <TopBar title={t('app.rail.subjects')} />
      <IndexTabs />
      <main className="subjects">
        {reports.length === 0 ? (
          <EmptyState title={t('subjects.empty.title')} icon={<Shapes />}>
            <p>{t('subjects.empty.text')}</p>
          </EmptyState>
        ) : error !== null && all === null ? (
          <EmptyState title={errorSentence(error)} icon={<TriangleAlert />}>
            <div className="empty-acts">
              <Button onClick={query.reload}>{t('subjects.again')}</Button>
            </div>
          </EmptyState>
        ) : all === null ? (
          <p className="subjects-wait" role="status">
            {t('subjects.reading')}
          </p>
        ) : (
          <Shown all={all} acts={acts} />
        )}
      </main>
      {acts.notice !== null && (
        <ActNotice
          className="foot-notice"
          text={acts.notice.text}
          act={t('subjects.undo')}
          onAct={() => void acts.undo()}
          onClose={acts.closeNotice}
        />
      )}
    </>
  )
}

type ShownProps = {
  readonly all: readonly SubjectEntry[]
  readonly acts: ReturnType<typeof useSubjectActs>
}

function Shown({ all, acts }: ShownProps) {
  const [view, setView] = useState(() => readMemory().view)
  const box = useRef<HTMLDivElement>(null)
  const counts = useMemo(() => countSubjects(all), [all])
  const sources = useContentSources()
  const isSmall = useIsSmall()
  useRegions(regions)
  const change = useCallback((part: Partial<SubjectView>) => {
    setView((before) => ({ ...before, ...part }))
    keepMemory({ current: null })
  }, [])
  useEffect(() => keepMemory({ view }), [view])
  const toList = useCallback(() => {
    box.current
      ?.querySelector<HTMLElement>('[data-region="list"] [tabindex="0"], [data-region="list"] select')
      ?.focus()
  }, [])
  useCommand('screen.subjects', toList)
  useEffect(() => {
    // Coming back from a passage, the page has the keyboard there.
    if (!readMemory().left) toList()
  }, [toList])
  const choose = { counts, current: view.subject, onChoose: change }
  return (
    <div className="subjects-box" ref={box}>
      {isSmall ? <SubjectSelect {...choose} /> : <SubjectNav {...choose} />}
      <SubjectPage all={all} sources={sources} view={view} onView={change} acts={acts} />
    </div>
  )
}
