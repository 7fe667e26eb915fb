/** The answer as a list, or why there is none. */
import { SearchX } from 'lucide-react'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitationAnswer } from '../../shared/model/reference.ts'
import { parseQuery } from '../../shared/search/query.ts'
import { errorSentence } from '../error-sentence.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { Advice } from './Advice.tsx'
import { tellsOfCitation, useCitation, useCitationWords } from '../cite/index.ts'
import { CitedPlace } from './CitedPlace.tsx'
import { HitList } from './HitList.tsx'
import { Notes } from './Notes.tsx'
import type { Row } from './rows.ts'
import { searchDesk } from './search-desk.ts'
import type { Question } from './search-desk.ts'
import { useAdvice, useNotes } from './use-search.ts'
import type { Asked } from './use-search.ts'

export type ResultsProps = {
  readonly asked: Asked
  readonly current: Row | undefined
  readonly onCurrent: (row: Row) => void
  readonly onOpen: (row: Row) => void
  readonly onText: (text: string) => void
  readonly onLeave: () => void
  readonly onPreview: () => void
}

/** Milliseconds after which it is worth saying that the answer is under way. */
const slow = 400

export const Results = memo(function Results({ asked, onText, ...list }: ResultsProps) {
  const { t } = useTranslation()
  const notes = useNotes(asked)
  const nothing = asked.text !== '' && !asked.loading && asked.state === 'answered' && asked.total === 0
  const asksNothing = useMemo(() => isNothing(asked.text), [asked.text])
  const cited = useToldCitation(asked.text)
  const { spoken } = useCitationWords()
  // A citation that leads somewhere has been answered.
  const advises = nothing && !asksNothing && cited?.state !== 'found'
  const advice = useAdvice(asked, advises)

  const box = useBeginning(asked.to)

  if (asked.state === 'failed') {
    return (
      <EmptyState title={errorSentence(asked.error)} icon={<SearchX />}>
        <Button onClick={() => searchDesk().again()}>{t('search.again')}</Button>
      </EmptyState>
    )
  }
  if (asked.state === 'stopped') {
    return (
      <EmptyState title={t('search.stopped')}>
        <Button onClick={() => searchDesk().again()}>{t('search.again')}</Button>
      </EmptyState>
    )
  }
  const found = asked.to !== null && asked.rows.length > 0
  return (
    <div className="results" ref={box}>
      {asked.state === 'asking' && <UnderWay />}
      {/* Apart from the count of hits, which is told at about the same time. */}
      <p className="visually-hidden" aria-live="polite">
        {cited === null ? '' : spoken(cited)}
      </p>
      {cited !== null && <CitedPlace answer={cited} onText={onText} onLeave={list.onLeave} />}
      {notes !== null && notes.total > 0 && <Notes key={asked.text} notes={notes} />}
      {found && !asked.ranked && asked.to?.sort === 'relevance' && (
        <p className="search-unranked">{t('search.unranked')}</p>
      )}
      {found && <HitList answer={asked} {...list} />}
      {nothing && asksNothing && (
        <EmptyState title={t('search.nothingAsked')}>
          <p>{t('search.start.text')}</p>
        </EmptyState>
      )}
      {advises && <Advice text={asked.text} advice={advice} onText={onText} />}
    </div>
  )
})

/** What the query means as a citation; null for what is none. */
function useToldCitation(text: string): CitationAnswer | null {
  const { answer } = useCitation(text)
  return answer !== null && tellsOfCitation(answer, text) ? answer : null
}

/** Only what is not to be there, or what is not heeded. */
function isNothing(text: string): boolean {
  const { clauses, filters } = parseQuery(text)
  return filters.length === 0 && clauses.every(({ not }) => not)
}

/** Another answer is shown from its beginning. */
function useBeginning(to: Question | null) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(to)
  useEffect(() => {
    const panel = box.current?.parentElement ?? null
    if (before.current !== null && to !== before.current && panel !== null) panel.scrollTop = 0
    before.current = to
  }, [to])
  return box
}

/** Says so once it takes long enough to be noticed. */
function UnderWay() {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), slow)
    return () => window.clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div className="search-slow">
      <progress className="progress" aria-label={t('search.underWay')} />
      <span role="status">{t('search.underWay')}</span>
      <Button onClick={() => searchDesk().stop()}>{t('search.stop')}</Button>
    </div>
  )
}
