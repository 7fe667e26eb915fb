/** All terms: found, ordered, looked at, changed, and followed to where they are used. */
import { BookA, Plus, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Dispatch, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermId } from '../../shared/model/ids.ts'
import type { ListedTerm, TermsTaken } from '../../shared/model/term.ts'
import { formLimit } from '../../shared/terms/term-draft.ts'
import { hasHan } from '../../shared/search/tokens.ts'
import { everyTerm, filterTerms, isFiltered } from '../../shared/terms/term-view.ts'
import type { TermView } from '../../shared/terms/term-view.ts'
import { ActNotice } from '../ActNotice.tsx'
import { errorSentence } from '../error-sentence.ts'
import { late } from '../late.ts'
import { askTerms, beginTerm, begunTerm, forgetBegun, useAskedOfTerms, useBeginnings } from '../terms-desk.ts'
import { shownText } from '../shown-text.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useCommand } from '../use-command.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { TermDetail } from './TermDetail.tsx'
import { TermForm } from './TermForm.tsx'
import { TermsTop } from './TermsTop.tsx'
import { TermTable } from './TermTable.tsx'
import './term-detail.css'
import './terms.css'
import { keepMemory, readMemory } from './terms-memory.ts'
import { useTermActs } from './use-term-acts.ts'
import type { TermActs } from './use-term-acts.ts'
import { useTerms } from './use-terms.ts'
import { useWalking } from './use-walking.ts'

const ImportDialog = late(async () => (await import('./ImportDialog.tsx')).ImportDialog)
const WriteDialog = late(async () => (await import('./WriteDialog.tsx')).WriteDialog)

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
  // Where there is no room for both, one term takes the place of the list.
  const [opened, setOpened] = useState(before.opened)
  useEffect(forgetBegun, [])
  const asked = useAskedOfTerms()
  const terms = useTerms(view)
  const acts = useTermActs()
  const walk = useWalking()
  const field = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLElement>(null)
  const aside = useRef<HTMLElement>(null)
  // Nothing happens where the list is in sight beside it: the way back is not drawn then.
  useEffect(() => {
    if (opened) aside.current?.querySelector<HTMLElement>('.term-back')?.focus()
  }, [opened])
  const { all, counts, shown } = terms
  // What has been filtered away is not shown beside what was found.
  const chosen = current === null ? undefined : (shown.find(({ id }) => id === current) ?? shown[0])

  // A new term is asked for from whatever screen, and entered beside the list.
  const adding = beside === 'new' || asked === 'add'

  const toField = (): void => {
    field.current?.focus()
    field.current?.select()
  }
  const toRows = (): void => main.current?.querySelector<HTMLElement>('.long-row[tabindex="0"]')?.focus()
  useCommand('screen.terms', toField)
  useCommand('find.open', toField)
  useEffect(() => keepMemory({ view, current }), [view, current])
  // Coming back leads to the term that was left; coming anew, to the field.
  useFirstFocus(before.current === null || shown.length > 0, () => {
    // A term that has been begun elsewhere has the focus in its form.
    if (adding) return
    if (before.current === null) toField()
    else toRows()
  })

  const choose = (id: TermId, part: Beside, open: boolean): void => {
    setCurrent(id)
    setBeside(part)
    setOpened(open)
    if (asked === 'add') askTerms(null)
  }
  const narrow: Dispatch<SetStateAction<TermView>> = (change) => {
    setView(change)
    setOpened(false)
  }
  const toList = (): void => {
    setOpened(false)
    requestAnimationFrame(toRows)
  }
  const remove = (term: ListedTerm): void => {
    if (term.origin === 'pack') return
    const at = shown.indexOf(term)
    // An own one leaves the list: the keyboard stays near.
    const near = term.origin === 'own' ? (shown[at + 1] ?? shown[at - 1]) : undefined
    if (near !== undefined) setCurrent(near.id)
    void acts.remove(term)
    toList()
  }
  const leaveForm = (saved: ListedTerm | null): void => {
    setForms({})
    if (saved !== null) {
      setCurrent(saved.id)
      // What has just been saved is in sight.
      if (filterTerms([saved], view, counts).length === 0) setView({ ...everyTerm, column: view.column })
    }
    setBeside('term')
    if (asked === 'add') askTerms(null)
    toList()
  }
  return (
    <>
      <TermsTop
        field={field}
        terms={terms}
        view={view}
        onView={narrow}
        onLeave={toRows}
        onAdd={() => askTerms('add')}
      />
      <div className="terms" data-open={opened || adding || undefined}>
        <main ref={main} className="terms-main">
          {terms.error !== null ? (
            <EmptyState title={errorSentence(terms.error)} icon={<TriangleAlert />} />
          ) : all !== null && shown.length === 0 ? (
            <NoTerms
              text={view.text.trim()}
              filtered={isFiltered(view)}
              onClear={() => setView({ ...everyTerm, column: view.column })}
            />
          ) : (
            <TermTable
              terms={shown}
              counts={counts}
              view={view}
              current={chosen?.id ?? null}
              onView={setView}
              onChoose={(term) => choose(term.id, 'term', false)}
              onShow={(term) => choose(term.id, 'term', true)}
              onOpen={(term) => void walk(term)}
              onEdit={(term) => choose(term.id, 'form', true)}
              onRemove={remove}
              onLeave={toField}
            />
          )}
          <Notice acts={acts} onUndone={toRows} />
        </main>
        <aside ref={aside} className="term-detail" aria-label={t('terms.detail.label')}>
          {adding ? (
            <TermForm key="new" term={null} begun={forms} onDone={leaveForm} />
          ) : chosen === undefined ? (
            shown.length > 0 && <p className="term-none">{t('terms.detail.choose')}</p>
          ) : beside === 'form' ? (
            <TermForm key={chosen.id} term={chosen} begun={forms} onDone={leaveForm} />
          ) : (
            <TermDetail
              key={chosen.id}
              term={chosen}
              counts={counts === null ? null : (counts[chosen.id] ?? [])}
              onEdit={() => setBeside('form')}
              onRemove={() => remove(chosen)}
              onWalk={(report) => void walk(chosen, report)}
              onLeave={toList}
            />
          )}
        </aside>
      </div>
      <Dialogs all={all ?? []} onTaken={acts.taken} />
    </>
  )
}

type NoticeProps = { readonly acts: TermActs; readonly onUndone: () => void }

function Notice({ acts: { notice, undo, closeNotice }, onUndone }: NoticeProps) {
  const { t } = useTranslation()
  if (notice === null) return null
  return (
    <ActNotice
      className="foot-notice"
      text={notice.text}
      act={t('terms.undo')}
      onAct={() => void undo().then(onUndone)}
      onClose={closeNotice}
    />
  )
}

type DialogsProps = {
  readonly all: readonly ListedTerm[]
  readonly onTaken: (counts: TermsTaken['counts']) => void
}

/** Asked for from whatever screen. */
function Dialogs({ all, onTaken }: DialogsProps) {
  const asked = useAskedOfTerms()
  const close = (): void => askTerms(null)
  return (
    <>
      {asked === 'import' && <ImportDialog onTaken={onTaken} onClose={close} />}
      {asked === 'write' && <WriteDialog terms={all} onClose={close} />}
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
      opened: true,
    } as const
  return begun === null
    ? ({ ...memory, beside: 'term', forms: {}, opened: false } as const)
    : ({ ...memory, beside: 'new', forms: begun.forms, opened: true } as const)
}

type NoTermsProps = {
  /** What was looked for. */
  readonly text: string
  readonly filtered: boolean
  readonly onClear: () => void
}

function NoTerms({ text, filtered, onClear }: NoTermsProps) {
  const { t } = useTranslation()
  const name = Array.from(text).slice(0, formLimit).join('')
  const add = (): void => beginTerm({ type: 'add', forms: { [hasHan(name) ? 'zh' : 'en']: name } })
  return (
    <EmptyState title={t('terms.none.title')} icon={<BookA />}>
      <p>{t('terms.none.text')}</p>
      <div className="empty-acts">
        {name !== '' && (
          <Button onClick={add}>
            <Plus aria-hidden="true" />
            <span className="terms-add-name">{t('terms.none.add', { text: shownText(name) })}</span>
          </Button>
        )}
        {filtered && <Button onClick={onClear}>{t('terms.none.clear')}</Button>}
      </div>
    </EmptyState>
  )
}
