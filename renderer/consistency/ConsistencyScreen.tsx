/** Terms that are not used alike: in several forms, under names alike, or in one language only. */
import { BookOpenCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findingKinds } from '../../shared/model/consistency.ts'
import type { ConsistencyCheck, Finding, FindingId } from '../../shared/model/consistency.ts'
import { concerns } from '../../shared/terms/finding-places.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { Button, EmptyState, Progress, Tabs } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { keepMemory, readMemory } from './consistency-memory.ts'
import type { ConsistencyView } from './consistency-memory.ts'
import './consistency.css'
import { ConsistencyTop } from './ConsistencyTop.tsx'
import { FindingList } from './FindingList.tsx'
import { findingsShown, tickedOff } from './findings-shown.ts'
import { useCheck } from './use-check.ts'
import type { CheckState } from './use-check.ts'

export function ConsistencyScreen() {
  const { t } = useTranslation()
  const { reports } = useApp()
  const [before] = useState(readMemory)
  const [view, setView] = useState(before.view)
  const [current, setCurrent] = useState(before.current)
  const state = useCheck()
  const main = useRef<HTMLElement>(null)
  const { check, ticked } = state
  const shown = useMemo(
    () => (check === null ? null : findingsShown(check, view, ticked)),
    [check, view, ticked],
  )
  useEffect(() => keepMemory({ view, current }), [view, current])
  const focusList = (): void => {
    const row = main.current?.querySelector<HTMLElement>('.finding[tabindex="0"]')
    ;(row ?? main.current?.querySelector<HTMLElement>('[role=tab][tabindex="0"]'))?.focus()
  }
  useCommand('terms.check', focusList)
  useFirstFocus(shown !== null, focusList)

  return (
    <>
      <ConsistencyTop
        view={view}
        onView={setView}
        check={check}
        shown={shown}
        tickedOff={check === null ? 0 : tickedOff(check, view, ticked)}
      />
      <main className="consistency" ref={main}>
        {reports.length === 0 ? (
          <EmptyState title={t('consistency.empty.title')} icon={<BookOpenCheck />}>
            <p>{t('consistency.empty.text')}</p>
          </EmptyState>
        ) : check === null || shown === null ? (
          <NotYet state={state} />
        ) : (
          <Tabs
            label={t('consistency.title')}
            className="screen-tabs consistency-tabs"
            tabs={findingKinds.map((kind) => ({
              id: kind,
              label: t(`consistency.kinds.${kind}`),
              count: shown[kind].length,
            }))}
            current={view.kind}
            onChange={(kind) => setView({ ...view, kind })}
            beside={
              <p className="tab-keys" id="consistency-keys">
                {t('consistency.keys')}
              </p>
            }
          >
            <Kind
              key={`${view.kind} ${view.report ?? ''}`}
              check={check}
              view={view}
              findings={shown[view.kind]}
              state={state}
              current={current}
              onCurrent={setCurrent}
              onShowTicked={() => setView({ ...view, ticked: true })}
            />
          </Tabs>
        )}
      </main>
    </>
  )
}

function NotYet({ state: { error, fraction, again } }: { readonly state: CheckState }) {
  const { t } = useTranslation()
  if (error !== null) {
    return (
      <EmptyState title={errorSentence(error)} icon={<TriangleAlert />}>
        <div className="empty-acts">
          <Button onClick={again}>{t('consistency.again')}</Button>
        </div>
      </EmptyState>
    )
  }
  return (
    <div className="consistency-work">
      <Progress label={t('consistency.progress')} text={t('consistency.checking')} fraction={fraction}>
        <Button onClick={() => void client.terms.cancelCheck()}>{t('consistency.cancel')}</Button>
      </Progress>
    </div>
  )
}

type KindProps = {
  readonly check: ConsistencyCheck
  readonly view: ConsistencyView
  readonly findings: readonly Finding[]
  readonly state: CheckState
  readonly current: FindingId | null
  readonly onCurrent: (id: FindingId) => void
  readonly onShowTicked: () => void
}

function Kind({ check, view, findings, state, current, onCurrent, onShowTicked }: KindProps) {
  const { t } = useTranslation()
  const { kind, report, ticked } = view
  const all: readonly Finding[] = check[kind]
  const hidden = !ticked && all.some((finding) => concerns(finding, report) && state.ticked.has(finding.id))
  return (
    <>
      <p className="consistency-about">
        {t(`consistency.about.${kind}`)}
        {check.totals[kind] > all.length &&
          ` ${t('consistency.cut', { total: check.totals[kind], shown: all.length })}`}
      </p>
      {findings.length > 0 ? (
        <FindingList
          findings={findings}
          ticked={state.ticked}
          onTick={state.tick}
          current={current}
          onCurrent={onCurrent}
        />
      ) : (
        <EmptyState title={t('consistency.none.title')} icon={<BookOpenCheck />}>
          <p>{hidden ? t('consistency.none.excepted') : t('consistency.none.text')}</p>
          {hidden && (
            <div className="empty-acts">
              <Button onClick={onShowTicked}>{t('consistency.none.show')}</Button>
            </div>
          )}
        </EmptyState>
      )}
    </>
  )
}
