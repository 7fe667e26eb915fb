/** What the reports count: all figures as a table, the same quantity over reports, and where the languages differ. */
import { ChartColumn, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { errorSentence } from '../error-sentence.ts'
import { inIdleSlices } from '../idle-slices.ts'
import { IndexTabs } from '../index-tabs/index.ts'
import { late } from '../late.ts'
import { TopBar } from '../shell/TopBar.tsx'
import { Button, EmptyState, Tabs } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { AllFacts } from './AllFacts.tsx'
import { Differences } from './Differences.tsx'
import './facts.css'
import { factsTabs, keepMemory, readMemory } from './facts-memory.ts'

const SeriesView = late(async () => {
  // Both at once: the view would only ask for what draws after it has been drawn itself.
  const [{ SeriesView: view }] = await Promise.all([import('./SeriesView.tsx'), import('./draw-series.ts')])
  return view
})

export function FactsScreen() {
  const { t } = useTranslation()
  return (
    <>
      <TopBar title={t('facts.title')} />
      <IndexTabs />
      <main className="facts">
        <Facts />
      </main>
    </>
  )
}

function Facts() {
  const { t } = useTranslation()
  const { reports } = useApp()
  const [tab, setTab] = useState(() => readMemory().tab)
  useEffect(() => keepMemory({ tab }), [tab])
  const library = { domain: 'library' } as const
  const facts = useQuery(() => client.facts.list(null), [], library)
  const series = useQuery(() => client.facts.series(), [], library)
  const differences = useQuery(() => client.facts.disagreements(), [], library)
  const isListed = facts.value !== null
  // What draws is large: it comes while nothing else is to be done, before the tab is chosen.
  useEffect(() => {
    if (!isListed) return undefined
    return inIdleSlices(() => {
      SeriesView.load()
      return 'done'
    })
  }, [isListed])
  const error = facts.error ?? series.error ?? differences.error
  if (reports.length === 0) {
    return (
      <EmptyState title={t('facts.empty.title')} icon={<ChartColumn />}>
        <p>{t('facts.empty.text')}</p>
      </EmptyState>
    )
  }
  if (error !== null) {
    const again = (): void => [facts, series, differences].forEach(({ reload }) => reload())
    return (
      <EmptyState title={errorSentence(error)} icon={<TriangleAlert />}>
        <div className="empty-acts">
          <Button onClick={again}>{t('facts.again')}</Button>
        </div>
      </EmptyState>
    )
  }
  const counts = {
    all: facts.value?.length,
    series: series.value?.length,
    differences: differences.value?.length,
  }
  return (
    <Tabs
      label={t('facts.title')}
      className="screen-tabs facts-tabs"
      tabs={factsTabs.map((id) => {
        const count = counts[id]
        return { id, label: t(`facts.views.${id}`), ...(count === undefined ? {} : { count }) }
      })}
      current={tab}
      onChange={setTab}
    >
      {tab === 'all' && facts.value !== null && <AllFacts facts={facts.value} series={series.value ?? []} />}
      {tab === 'series' && series.value !== null && <SeriesView series={series.value} />}
      {tab === 'differences' && differences.value !== null && <Differences differences={differences.value} />}
    </Tabs>
  )
}
