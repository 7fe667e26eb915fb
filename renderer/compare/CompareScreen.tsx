/** Two reports side by side in one language: what both speak of, what only one does, their figures. */
import { GitCompareArrows } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Compared } from '../../shared/compare/compared.ts'
import { foldText } from '../../shared/search/fold.ts'
import { useApp } from '../app-state.ts'
import { errorSentence } from '../error-sentence.ts'
import { IndexTabs } from '../index-tabs/index.ts'
import { TopBar } from '../shell/TopBar.tsx'
import { Button, EmptyState, QueryField } from '../ui/index.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { keepMemory, readMemory } from './compare-memory.ts'
import type { CompareView } from './compare-memory.ts'
import './compare.css'
import { CompareTop } from './CompareTop.tsx'
import { FactTable } from './FactTable.tsx'
import { ItemList } from './ItemList.tsx'
import { ItemView } from './ItemView.tsx'
import { useCompared } from './use-compared.ts'
import { useComparedFacts } from './use-compared-facts.ts'

export function CompareScreen() {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const [view, setView] = useState(() => readMemory(reports, lang))
  useEffect(() => {
    if (view !== null) keepMemory(view)
  }, [view])
  return (
    <>
      <TopBar title={t('app.rail.compare')} />
      <IndexTabs />
      <main className="compare">
        {view === null ? (
          <EmptyState title={t('compare.empty.title')} icon={<GitCompareArrows />}>
            <p>{t('compare.empty.text')}</p>
          </EmptyState>
        ) : (
          <>
            <CompareTop view={view} onView={setView} />
            {view.by === 'facts' ? <Figures view={view} /> : <Items view={view} onView={setView} />}
          </>
        )}
      </main>
    </>
  )
}

type ItemsProps = { readonly view: CompareView; readonly onView: (view: CompareView) => void }

function Items({ view, onView }: ItemsProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const { items, texts, error, reload } = useCompared(view)
  const toList = (): void => body.current?.querySelector<HTMLElement>('.compare-item[tabindex="0"]')?.focus()
  useFirstFocus(items !== null && texts !== null, toList)
  if (error !== null) return <Failed error={error} onAgain={reload} />
  if (items === null || texts === null) return <p className="compare-wait muted">{t('compare.wait')}</p>
  const shown = items.filter((item) => isNamed(item, view.words))
  const current = shown.find(({ id }) => id === view.item) ?? firstOf(shown)
  return (
    <div className="compare-body" ref={body}>
      <div className="compare-list">
        <QueryField
          ref={field}
          label={t('compare.find')}
          placeholder={t('compare.find')}
          clearLabel={t('compare.clear')}
          text={view.words}
          onChange={(words) => onView({ ...view, words })}
          onLeave={toList}
        />
        <ItemList
          view={view}
          items={shown}
          current={current}
          onChoose={(item) => {
            onView({ ...view, item: item.id })
            // In a small window the texts stand under the list.
            requestAnimationFrame(() =>
              body.current?.querySelector('.compare-view')?.scrollIntoView({ block: 'nearest' }),
            )
          }}
        />
      </div>
      {current === null ? (
        <EmptyState title={t('compare.noneFound')} />
      ) : (
        <ItemView key={`${view.by} ${current.id}`} view={view} item={current} texts={texts} />
      )}
    </div>
  )
}

/** What both speak of is the first to be shown. */
function firstOf(items: readonly Compared[]): Compared | null {
  return items.find(({ left, right }) => left !== null && right !== null) ?? items[0] ?? null
}

function isNamed({ left, right }: Compared, words: string): boolean {
  const wanted = foldText(words.trim())
  return [left, right].some(
    (side) =>
      side !== null &&
      [side.name.zh, side.name.en].some((name) => name !== null && foldText(name).includes(wanted)),
  )
}

/** All figures of both. */
function Figures({ view }: { readonly view: CompareView }) {
  const { t } = useTranslation()
  const { rows, error } = useComparedFacts(view.left, view.right, 'all')
  if (error !== null) return <Failed error={error} />
  if (rows === null) return <p className="compare-wait muted">{t('compare.wait')}</p>
  return (
    <div className="compare-view">
      {rows.length === 0 ? (
        <EmptyState title={t('compare.noFigures')} />
      ) : (
        <FactTable view={view} rows={rows} />
      )}
    </div>
  )
}

function Failed({ error, onAgain }: { readonly error: unknown; readonly onAgain?: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState title={errorSentence(error)}>
      {onAgain !== undefined && <Button onClick={onAgain}>{t('compare.again')}</Button>}
    </EmptyState>
  )
}
