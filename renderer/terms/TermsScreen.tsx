/** All terms: found, ordered, looked at, changed, and followed to where they are used. */
import { BookA, TriangleAlert } from 'lucide-react'
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermId } from '../../shared/model/ids.ts'
import type { ListedTerm } from '../../shared/model/term.ts'
import { everyTerm, isFiltered } from '../../shared/terms/term-view.ts'
import { ActNotice } from '../ActNotice.tsx'
import { errorSentence } from '../error-sentence.ts'
import { askTerms, begunTerm, forgetBegun, useAskedOfTerms, useBeginnings } from '../terms-desk.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { TermDetail } from './TermDetail.tsx'
import { TermForm } from './TermForm.tsx'
import { TermsTop } from './TermsTop.tsx'
import { TermTable } from './TermTable.tsx'
import './term-detail.css'
import './terms.css'
import { keepMemory, readMemory } from './terms-memory.ts'
import { useTermActs } from './use-term-acts.ts'
import { useTerms } from './use-terms.ts'
import { useWalking } from './use-walking.ts'

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }))
const WriteDialog = lazy(async () => ({ default: (await import('./WriteDialog.tsx')).WriteDialog }))

/** What stands beside the list. */
type Beside = 'term' | 'form' | 'new'

export function TermsScreen() {
  return <Terms key={useBeginnings()} />
}

function Terms() {
  const { t } = useTranslation()
  const [before] = useState(begunOrBefore)
  const [view, setView] = useState(before.view)
  const [current, setCurrent] = useState<TermId | null>(before.current)
  const [beside, setBeside] = useState<Beside>(before.beside)
  const [forms, setForms] = useState(before.forms)
  useEffect(forgetBegun, [])
  const asked = useAskedOfTerms()
  const terms = useTerms(view)
  const acts = useTermActs()
  const walk = useWalking()
  const field = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const { all, counts, shown } = terms
  const chosen = all?.find(({ id }) => id === current)

  // A new term is asked for from whatever screen, and entered beside the list.
  const adding = beside === 'new' || asked === 'add'

  const toField = (): void => {
    field.current?.focus()
    field.current?.select()
  }
  const toRows = (): void => grid.current?.querySelector<HTMLElement>('.term-row[tabindex="0"]')?.focus()
  useCommand('screen.terms', toField)
  useCommand('find.open', toField)
  useEffect(() => keepMemory({ view, current }), [view, current])
  useFirstFocus(before.current !== null, shown.length > 0, () => {
    // A term that has been begun elsewhere has the focus in its form.
    if (adding) return
    if (before.current === null) toField()
    else toRows()
  })

  const show = (id: TermId, part: Beside): void => {
    setCurrent(id)
    setBeside(part)
    if (asked === 'add') askTerms(null)
  }
  const remove = (term: ListedTerm): void => {
    if (term.origin === 'pack') return
    const at = shown.indexOf(term)
    // An own one leaves the list: the keyboard stays near.
    const near = term.origin === 'own' ? (shown[at + 1] ?? shown[at - 1]) : undefined
    if (near !== undefined) setCurrent(near.id)
    void acts.remove(term)
    requestAnimationFrame(toRows)
  }
  const leaveForm = (saved: ListedTerm | null): void => {
    setForms({})
    if (saved !== null) setCurrent(saved.id)
    setBeside('term')
    if (asked === 'add') askTerms(null)
    requestAnimationFrame(toRows)
  }
  return (
    <>
      <TermsTop
        field={field}
        terms={terms}
        view={view}
        onView={setView}
        onLeave={toRows}
        onAdd={() => askTerms('add')}
      />
      <div className="terms">
        <main className="terms-main">
          {terms.error !== null ? (
            <EmptyState title={errorSentence(terms.error)} icon={<TriangleAlert />} />
          ) : all !== null && shown.length === 0 ? (
            <NoTerms
              filtered={isFiltered(view)}
              onClear={() => setView({ ...everyTerm, column: view.column })}
            />
          ) : (
            <TermTable
              grid={grid}
              terms={shown}
              counts={counts}
              view={view}
              current={current}
              onView={setView}
              onChoose={(term) => show(term.id, 'term')}
              onOpen={(term) => void walk(term)}
              onEdit={(term) => show(term.id, 'form')}
              onRemove={remove}
              onLeave={toField}
            />
          )}
          {acts.notice !== null && (
            <ActNotice
              className="foot-notice"
              text={acts.notice.text}
              act={t('terms.undo')}
              onAct={() => void acts.undo().then(toRows)}
              onClose={acts.closeNotice}
            />
          )}
        </main>
        <aside className="term-detail" aria-label={t('terms.detail.label')}>
          {adding || (beside === 'form' && chosen !== undefined) ? (
            <TermForm
              key={adding ? 'new' : chosen?.id}
              term={adding ? null : (chosen ?? null)}
              begun={forms}
              onDone={leaveForm}
            />
          ) : chosen === undefined ? (
            <p className="term-none">{t('terms.detail.choose')}</p>
          ) : (
            <TermDetail
              key={chosen.id}
              term={chosen}
              counts={counts === null ? null : (counts[chosen.id] ?? [])}
              onEdit={() => setBeside('form')}
              onRemove={() => remove(chosen)}
              onWalk={(report) => void walk(chosen, report)}
              onLeave={toRows}
            />
          )}
        </aside>
      </div>
      <Suspense fallback={null}>
        {asked === 'import' && <ImportDialog onTaken={acts.taken} onClose={() => askTerms(null)} />}
        {asked === 'write' && <WriteDialog terms={all ?? []} onClose={() => askTerms(null)} />}
      </Suspense>
    </>
  )
}

/** With what another screen has begun, else as it was left. */
function begunOrBefore() {
  const begun = begunTerm()
  const memory = readMemory()
  if (begun?.type === 'look')
    return {
      view: { ...everyTerm, column: memory.view.column },
      current: begun.term,
      beside: 'term',
      forms: {},
    } as const
  return begun === null
    ? ({ ...memory, beside: 'term', forms: {} } as const)
    : ({ ...memory, beside: 'new', forms: begun.forms } as const)
}

/** Coming back leads to the term that was left; coming anew, to the field. */
function useFirstFocus(returns: boolean, drawn: boolean, focus: () => void): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current || (returns && !drawn)) return
    done.current = true
    focus()
  })
}

function NoTerms({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState title={t('terms.none.title')} icon={<BookA />}>
      <p>{t('terms.none.text')}</p>
      {filtered && (
        <div className="empty-acts">
          <Button onClick={onClear}>{t('terms.none.clear')}</Button>
        </div>
      )}
    </EmptyState>
  )
}
