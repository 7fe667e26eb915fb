/** What the reports cite: documents that are missing, who cites a document, all of a report, where its texts differ. */
import { Quote, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { everyMissing, missingDocuments } from '../../shared/refs/missing-documents.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { IndexTabs } from '../index-tabs/index.ts'
import { TopBar } from '../shell/TopBar.tsx'
import { Button, EmptyState, Tabs } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { CitedBy } from './CitedBy.tsx'
import { Differences } from './Differences.tsx'
import { Missing } from './Missing.tsx'
import { keepMemory, placeLeft, readMemory, views } from './references-memory.ts'
import type { Memory } from './references-memory.ts'
import './references.css'
import { ReportReferences } from './ReportReferences.tsx'
import { useDocuments } from './use-documents.ts'

export function ReferencesScreen() {
  const { t } = useTranslation()
  const { reports } = useApp()
  return (
    <>
      <TopBar title={t('app.rail.references')} />
      <IndexTabs />
      <main className="references">
        {reports.length === 0 ? (
          <EmptyState title={t('references.empty.title')} icon={<Quote />}>
            <p>{t('references.empty.text')}</p>
          </EmptyState>
        ) : (
          <Views />
        )}
      </main>
    </>
  )
}

function Views() {
  const { t } = useTranslation()
  const { reports } = useApp()
  const [memory, setMemory] = useState(readMemory)
  useEffect(() => keepMemory(memory), [memory])
  const cited = useDocuments()
  const differing = useQuery(() => client.references.differences(), [reports], { keep: true })
  const box = useRef<HTMLDivElement>(null)
  const ready = cited.value !== null && differing.value !== null
  useFirstFocus(ready, box)

  const error = cited.error ?? differing.error
  if (error !== null) {
    const again = (): void => {
      cited.reload()
      differing.reload()
    }
    return (
      <EmptyState title={errorSentence(error)} icon={<TriangleAlert />}>
        <div className="empty-acts">
          <Button onClick={again}>{t('references.again')}</Button>
        </div>
      </EmptyState>
    )
  }
  if (cited.value === null || differing.value === null) {
    return <p className="ref-wait muted">{t('references.loading')}</p>
  }
  const counts = {
    missing: missingDocuments(cited.value, everyMissing).length,
    differences: differing.value.length,
  }
  const { view } = memory
  const shared = {
    memory,
    onMemory: (change: Partial<Memory>) => setMemory((was) => ({ ...was, ...change })),
  }
  return (
    <div className="ref-views" ref={box}>
      <Tabs
        label={t('references.views.label')}
        className="ref-tabs"
        tabs={views.map((id) => ({
          id,
          label: t(`references.views.${id}`),
          ...(id === 'missing' || id === 'differences' ? { count: counts[id] } : {}),
        }))}
        current={view}
        onChange={(id) => setMemory((was) => ({ ...was, view: id }))}
      >
        {view === 'missing' && <Missing cited={cited.value} {...shared} />}
        {view === 'cited' && <CitedBy cited={cited.value} {...shared} />}
        {view === 'reports' && <ReportReferences {...shared} />}
        {view === 'differences' && <Differences differences={differing.value} {...shared} />}
      </Tabs>
    </div>
  )
}

/** Once, when the lists are there: the row that is looked at, else the tab. A place that was left has it instead. */
function useFirstFocus(ready: boolean, box: RefObject<HTMLDivElement | null>): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current || !ready) return
    done.current = true
    if (placeLeft() !== null) return
    const row = box.current?.querySelector<HTMLElement>('.ref-document[tabindex="0"]')
    ;(row ?? box.current?.querySelector<HTMLElement>('[role=tab][tabindex="0"]'))?.focus()
  })
}
