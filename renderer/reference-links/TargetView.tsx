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
import { placeWords } from '../place-words.ts'
import { useReportTexts } from '../report-texts.ts'
import { shownText } from '../shown-text.ts'
import { Button } from '../ui/index.ts'
import { useQuery } from '../use-query.ts'
import { citingPlaces } from './cited.ts'
import type { CitingPlace } from './cited.ts'
import { CitingList } from './CitingList.tsx'
import type { LinkWords } from './link-words.ts'
import { stateOf } from './links.ts'

export type TargetViewProps = {
  readonly reference: LinkedReference
  /** The open one. */
  readonly report: ReportId
  readonly langs: readonly Lang[]
  readonly words: LinkWords
  readonly blockOf: (key: BlockKey) => Block | undefined
  readonly onOpen: (reference: LinkedReference) => void
  readonly onCopy: (symbol: string) => void
}

export function TargetView({ reference, report, langs, words, blockOf, onOpen, onCopy }: TargetViewProps) {
  const { t } = useTranslation()
  const { openReport } = useApp()
  const { symbol, target } = reference
  const state = stateOf(reference)
  const where = words.target(reference)
  const trouble = words.trouble(reference)
  const here = { report, key: reference.key }
  const citing = useCitingPlaces(symbol)
  const [listed, setListed] = useState(false)
  const others = citing?.some((place) => place.report !== report || place.key !== reference.key) === true
  const elsewhere = target.report !== null && target.report !== report ? target.report : null
  return (
    <section className="link-target" data-state={state}>
      <p className="link-card-kind">{words.kind(reference)}</p>
      <p className="link-target-name">{shownText(words.name(reference))}</p>
      {where !== null && <p className="link-target-where">{where}</p>}
      {trouble !== null && <p className="link-target-trouble">{trouble}</p>}
      {state === 'here' && (
        <FirstLines reference={reference} report={report} langs={langs} blockOf={blockOf} />
      )}
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
          <Button variant="quiet" onClick={() => onCopy(symbol)}>
            <Copy aria-hidden="true" />
            {t(
              `references.link.copy.${reference.kind === 'article' || reference.kind === 'sdg' ? 'name' : 'symbol'}`,
            )}
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

type FirstLinesProps = Pick<TargetViewProps, 'reference' | 'report' | 'langs' | 'blockOf'>

/** Units of a text that are shown: whoever wants more goes there. */
const shownLength = 400

function FirstLines({ reference: { target, place, kind }, report, langs, blockOf }: FirstLinesProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const away = target.report === null || target.report === report ? [] : [target.report]
  const texts = useReportTexts(away)
  const blocks = away[0] === undefined ? null : (texts.value?.get(away[0])?.blocks ?? [])
  // Of a report as a whole the first paragraph says more than what is printed at its head.
  const first = blocks?.find((block) => place === null && block.number !== null)
  const block =
    first ??
    (target.key === null ? undefined : (blocks?.find(({ key }) => key === target.key) ?? blockOf(target.key)))
  if (block === undefined) {
    return texts.loading && away.length > 0 ? <p aria-busy="true">{t('references.link.reading')}</p> : null
  }
  const shown = langs.filter((each) => block.text[each] !== null)
  const said = kind === 'footnote' || kind === 'paragraph' || place !== null
  return (
    <div className="link-target-texts">
      {!said && <p className="link-card-kind">{placeWords(t, block.key, lang)}</p>}
      {(shown.length === 0 ? (['zh', 'en'] as const) : shown).map((each) => {
        const text = block.text[each]
        return text === null ? null : (
          <p key={each} className={`link-target-text reading-${each}`} lang={langTag(each)}>
            {shownText(text.length > shownLength ? `${text.slice(0, shownLength)}…` : text)}
          </p>
        )
      })}
    </div>
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
