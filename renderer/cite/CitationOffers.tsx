/** The answer to a typed citation: the place, what comes nearest to it, or that the document is not here and who cites it. */
import { ArrowRight, Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent } from 'react'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { CitationAnswer, CitationOffer } from '../../shared/model/reference.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { CitingList, citingPlaces, useCopySymbol } from '../reference-links/index.ts'
import { Button, moveFocus } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import './cite.css'
import { placeName } from './citation-words.ts'
import { useCitationWords } from './use-citation-words.ts'

export type CitationOffersProps = {
  readonly answer: CitationAnswer
  readonly onGo: (report: ReportId, key: BlockKey | null) => void
  /** Another citation is meant: `A/RES/41/1` for `resolution 41/1`. */
  readonly onAsk: (typed: string) => void
  /** Up on the first of them. */
  readonly onLeave: () => void
  /** Down on the last. */
  readonly onPast?: () => void
}

const along = { back: 'ArrowUp', forth: 'ArrowDown' }

export function CitationOffers({ answer, onGo, onAsk, onLeave, onPast }: CitationOffersProps) {
  const { t } = useTranslation()
  const problemOf = useCitationWords().problem
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    if (event.key === 'ArrowUp' && document.activeElement === items[0]) onLeave()
    else if (event.key === 'ArrowDown' && document.activeElement === items.at(-1) && onPast !== undefined)
      onPast()
    else if (!moveFocus(event.key, items, along)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section className="cite-answer" aria-label={t('cite.label')} onKeyDown={onKey}>
      {answer.state === 'found' && <Found report={answer.report} place={answer.key} onGo={onGo} />}
      {answer.state === 'absent' && answer.symbols.map((symbol) => <Absent key={symbol} symbol={symbol} />)}
      {answer.state === 'offered' && <p className="cite-problem">{problemOf(answer)}</p>}
      {answer.state !== 'found' && answer.offers.length > 0 && (
        <Offers offers={answer.offers} onGo={onGo} onAsk={onAsk} />
      )}
    </section>
  )
}

type FoundProps = Pick<CitationOffersProps, 'onGo'> & {
  readonly report: ReportId
  readonly place: BlockKey | null
}

function Found({ report: id, place, onGo }: FoundProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const report = reports.find((each) => each.id === id)
  if (report === undefined) return null
  return (
    <button type="button" className="text-row cite-offer cite-found" onClick={() => onGo(id, place)}>
      <ArrowRight aria-hidden="true" />
      <span>{t('cite.go', { place: placeName(t, report, place, lang) })}</span>
    </button>
  )
}

type OffersProps = Pick<CitationOffersProps, 'onGo' | 'onAsk'> & { readonly offers: readonly CitationOffer[] }

function Offers({ offers, onGo, onAsk }: OffersProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className="cite-meant">{t('cite.meant')}</p>
      <ul>
        {offers.map(({ text, report, key }) => (
          <li key={text}>
            <button
              type="button"
              className="text-row cite-offer"
              onClick={() => (report === null ? onAsk(text) : onGo(report, key))}
            >
              <ArrowRight aria-hidden="true" />
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A document that the library has not: its symbol to take along, and where it is cited. */
function Absent({ symbol }: { readonly symbol: string }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const copy = useCopySymbol(() => undefined)
  const citing = useQuery(() => client.references.citedBy({ symbol }), [symbol], { domain: 'library' }).value
  const places = citing === null ? [] : citingPlaces(citing, lang)
  return (
    <div className="cite-absent">
      <p>{t('cite.absent', { symbol })}</p>
      <Button onClick={() => copy(symbol)}>
        <Copy aria-hidden="true" />
        {t('cite.copySymbol', { symbol })}
      </Button>
      {citing !== null && (
        <p className="cite-meant">
          {places.length === 0 ? t('cite.citedNowhere') : t('cite.cited', { count: places.length })}
        </p>
      )}
      <CitingList places={places} />
    </div>
  )
}
