/** One of the things that words refer to: what it is, its first lines or why it has none, and the ways on from it. */
import { useState } from 'react'
import { ArrowRight, Copy, TextQuote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { LinkedReference } from '../../shared/model/reference.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { langTag } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { Button } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { citingPlaces } from './cited.ts'
import type { CitingPlace } from './cited.ts'
import { CitingList } from './CitingList.tsx'
import { FirstLines } from './FirstLines.tsx'
import { isInstrument } from './link-words.ts'
import type { LinkWords } from './link-words.ts'
import { stateOf } from './links.ts'
import { PossibleSymbols } from './PossibleSymbols.tsx'

export type TargetViewProps = {
  readonly reference: LinkedReference
  /** The one above it in the card: what it has said already is not said again. */
  readonly before: LinkedReference | undefined
  /** The open one. */
  readonly report: ReportId
  readonly langs: readonly Lang[]
  readonly words: LinkWords
  readonly blockOf: (key: BlockKey) => Block | undefined
  /** The first lines are read out as well. */
  readonly spoken: boolean
  readonly onOpen: (reference: LinkedReference) => void
  /** The symbol, or the name of what has none. */
  readonly onCopy: (text: string) => void
}

export function TargetView(props: TargetViewProps) {
  const { reference, before, report, words, onOpen, onCopy } = props
  const { t } = useTranslation()
  const { openReport } = useApp()
  const { kind, symbol, target } = reference
  const state = stateOf(reference)
  const name = words.name(reference)
  const code = words.code(reference)
  const named = isInstrument(reference)
  const where = words.target(reference)
  const why = words.trouble(reference)
  const trouble = before !== undefined && words.trouble(before) === why ? null : why
  const here = { report, key: reference.key }
  const citing = useCitingPlaces(symbol)
  const [listed, setListed] = useState(false)
  const others = citing?.some((place) => place.report !== report || place.key !== reference.key) === true
  const elsewhere = target.report !== null && target.report !== report ? target.report : null
  return (
    <section className="link-target" data-state={state}>
      {kind !== 'footnote' && kind !== before?.kind && (
        <p className="link-card-kind">{words.kind(reference)}</p>
      )}
      <p className="link-target-name">{shownText(name)}</p>
      {code !== null && (
        <p className="link-target-where num" lang={langTag('en')}>
          {shownText(code)}
        </p>
      )}
      {where !== null && <p className="link-target-where">{where}</p>}
      {trouble !== null && <p className="link-target-trouble">{trouble}</p>}
      {state === 'here' && <FirstLines {...props} />}
      {state === 'absent' && symbol === null && <PossibleSymbols {...props} />}
      <p className="link-card-acts">
        {state === 'here' && (
          <Button variant="primary" onClick={() => onOpen(reference)}>
            <ArrowRight aria-hidden="true" />
            {t('references.link.open')}
          </Button>
        )}
        {state === 'lost' && elsewhere !== null && (
          <Button variant="quiet" onClick={() => openReport(elsewhere)}>
            <ArrowRight aria-hidden="true" />
            {t('references.link.openReport')}
          </Button>
        )}
        {symbol !== null && (
          <Button variant="quiet" onClick={() => onCopy(named ? name : symbol)}>
            <Copy aria-hidden="true" />
            {t(`references.link.copy.${named ? 'name' : 'symbol'}`)}
          </Button>
        )}
        {others && (
          <Button variant="quiet" aria-expanded={listed} onClick={() => setListed(!listed)}>
            <TextQuote aria-hidden="true" />
            {t('references.link.cited', { count: citing?.length ?? 0 })}
          </Button>
        )}
      </p>
      {citing !== null && !others && (
        <p className="link-target-cited">{t('references.link.citedOnlyHere')}</p>
      )}
      {listed && citing !== null && <CitingList places={citing} here={here} />}
    </section>
  )
}

/** Blocks of the library that cite the symbol; null until they are read, and without a symbol. */
function useCitingPlaces(symbol: string | null): readonly CitingPlace[] | null {
  const { lang } = useApp()
  const citing = useQuery(
    () => (symbol === null ? Promise.resolve(null) : client.references.citedBy({ symbol })),
    [symbol],
  ).value
  return citing === null ? null : citingPlaces(citing, lang)
}
