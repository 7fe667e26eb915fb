/** What the reports cite: documents that are missing, who cites a document, all of a report, where its texts differ. */
import { Quote, TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { everyMissing, missingDocuments } from '../../shared/refs/missing-documents.ts'
import { ActNotice } from '../ActNotice.tsx'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { IndexTabs } from '../index-tabs/index.ts'
import { PackProblems } from '../library/index.ts'
import { TopBar } from '../shell/TopBar.tsx'
import { Button, EmptyState, Tabs } from '../ui/index.ts'
import { useActNotice } from '../use-act-notice.ts'
import type { DoneAct } from '../use-act-notice.ts'
import { useCommand } from '../use-command.ts'
import { useQuery } from '../use-query.ts'
import { CitedBy } from './CitedBy.tsx'
import { Differences } from './Differences.tsx'
import { Missing } from './Missing.tsx'
import { keepMemory, placeLeft, readMemory, views } from './references-memory.ts'
import type { Memory } from './references-memory.ts'
import './references.css'
import { ReportReferences } from './ReportReferences.tsx'
import { useDocuments } from './use-documents.ts'
import { keysId } from './use-list-keys.ts'

export function ReferencesScreen() {
  const { t } = useTranslation()
  const { reports } = useApp()
  const { notice, tell, undo, closeNotice } = useActNotice()
  useCommand('history.undo', () => void undo(), notice !== null)
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
          <Views onDone={tell} />
        )}
      </main>
      {notice !== null && (
        <ActNotice
          className="foot-notice"
          text={notice.text}
          act={t('references.missing.undo')}
          onAct={() => void undo()}
          onClose={closeNotice}
        />
      )}
    </>
  )
}

function Views({ onDone }: { readonly onDone: (done: DoneAct) => void }) {
  const { t } = useTranslation()
  const { reports } = useApp()
  const [memory, setMemory] = useState(readMemory)
  useEffect(() => keepMemory(memory), [memory])
  const cited = useDocuments()
  const differing = useQuery(() => client.references.differences(), [reports], { keep: true })
  const unread = useQuery(() => client.references.unread(), [reports], { keep: true })
  const box = useRef<HTMLDivElement>(null)
  const entering = useRef(placeLeft() === null)
  const counts = useMemo(
    () => ({
      missing: missingDocuments(cited.value ?? [], everyMissing).length,
      differences: differing.value?.length ?? 0,
    }),
    [cited.value, differing.value],
  )
  const { view } = memory
  const hasList = view === 'cited' || (view === 'missing' && counts.missing > 0)
  useFirstFocus(cited.value !== null && differing.value !== null && !hasList, entering, box)

  const error = cited.error ?? differing.error
  if (error !== null) {
    const again = (): void => {
      cited.reload()
      differing.reload()
      unread.reload()
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
  const shared = {
    memory,
    onMemory: (change: Partial<Memory>) => setMemory((was) => ({ ...was, ...change })),
  }
  return (
    <div className="ref-views" ref={box}>
      {(unread.value ?? []).length > 0 && (
        <div className="ref-problems">
          <PackProblems problems={unread.value ?? []} />
        </div>
      )}
      <Tabs
        label={t('references.views.label')}
        className="screen-tabs ref-tabs"
        tabs={views.map((id) => ({
          id,
          label: t(`references.views.${id}`),
          ...(id === 'missing' || id === 'differences' ? { count: counts[id] } : {}),
        }))}
        current={view}
        beside={
          hasList && (
            <p className="tab-keys" id={keysId}>
              {t('references.listKeys')}
              {view === 'missing' && ` · ${t('references.copyKeys')}`}
            </p>
          )
        }
        onChange={(id) => {
          entering.current = false
          shared.onMemory({ view: id })
        }}
      >
        {view === 'missing' && (
          <Missing cited={cited.value} entering={entering} onDone={onDone} {...shared} />
        )}
        {view === 'cited' && <CitedBy cited={cited.value} entering={entering} {...shared} />}
        {view === 'reports' && <ReportReferences {...shared} />}
        {view === 'differences' && <Differences differences={differing.value} {...shared} />}
      </Tabs>
    </div>
  )
}

/** Once, when a view without a list is there: its tab. A place that was left has it instead. */
function useFirstFocus(
  ready: boolean,
  entering: RefObject<boolean>,
  box: RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    if (!ready || !entering.current) return
    entering.current = false
    box.current?.querySelector<HTMLElement>('[role=tab][tabindex="0"]')?.focus()
  })
}
