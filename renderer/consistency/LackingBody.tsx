/** The sentences of a finding in both languages: the term, and what stands there instead, if anything comes near. */
import { useTranslation } from 'react-i18next'
import { counterpart, touchedSentences } from '../../shared/anchor/counterpart.ts'
import type { Block, TextRange } from '../../shared/model/block.ts'
import type { LackingFinding } from '../../shared/model/consistency.ts'
import type { Lang } from '../../shared/model/report.ts'
import { otherLang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { blocksByKey } from '../heading-path.ts'
import { langTag } from '../i18n.ts'
import { foreignTag, reportLine } from '../report-name.ts'
import type { ReportTexts } from '../report-texts.ts'
import { shownText } from '../shown-text.ts'
import { PlaceButton } from './Places.tsx'

export type LackingBodyProps = {
  readonly finding: LackingFinding
  readonly texts: ReportTexts | null
  readonly tab: 0 | -1
  readonly onOpen: (at: number) => void
}

export function LackingBody({ finding, texts, tab, onOpen }: LackingBodyProps) {
  const { t } = useTranslation()
  const { lang, reports } = useApp()
  const { place, near } = finding
  const other = otherLang(place.lang)
  const text = texts?.get(place.report)
  const block = text === undefined ? undefined : blocksByKey(text).get(place.key)
  const report = reports.find(({ id }) => id === place.report)
  const source = report === undefined ? place.report : reportLine(report, lang)
  const wanted = other === 'zh' ? finding.zh : finding.en
  const here = near === null ? '' : (block?.text[other] ?? '').slice(...near)
  return (
    <div className="lacking">
      <p className="lacking-wanted">
        {t(`consistency.lacks.${other}`)} · <Told as="wanted" form={wanted} lang={other} around={lang} />
        {here !== '' && (
          <>
            {' · '}
            <Told as="near" form={here} lang={other} around={lang} />
          </>
        )}
      </p>
      {block !== undefined && (
        <>
          <Quote
            block={block}
            lang={place.lang}
            sentences={touchedSentences(block, place.lang, place.ranges[0] ?? [0, 0])}
            marks={place.ranges}
          />
          <Quote
            block={block}
            lang={other}
            sentences={counterpart(block, place.lang, place.ranges.slice(0, 1))}
            marks={near === null ? [] : [near]}
            near
          />
        </>
      )}
      <div className="finding-places">
        <span className="place-group">
          <span className="place-report" title={source}>
            {source}
          </span>
          <PlaceButton place={place} block={block} form={finding.text} tab={tab} onOpen={() => onOpen(0)} />
        </span>
      </div>
    </div>
  )
}

type ToldProps = {
  /** What the term is called, or what stands in its place. */
  readonly as: 'wanted' | 'near'
  readonly form: string
  readonly lang: Lang
  readonly around: Lang
}

function Told({ as, form, lang, around }: ToldProps) {
  const { t } = useTranslation()
  const [before = '', after = ''] = t(`consistency.${as}`, { form: '\n' }).split('\n')
  return (
    <>
      {before}
      <b className={`reading-${lang}`} lang={foreignTag(lang, around)}>
        {shownText(form)}
      </b>
      {after}
    </>
  )
}

type QuoteProps = {
  readonly block: Block
  readonly lang: Lang
  /** None: the text from its start. */
  readonly sentences: readonly TextRange[]
  readonly marks: readonly TextRange[]
  /** The marks are on what comes near the term, not on the term. */
  readonly near?: boolean
}

function Quote({ block, lang, sentences, marks, near }: QuoteProps) {
  const text = block.text[lang] ?? ''
  const shown = sentences.length > 0 ? sentences : ([[0, text.length]] as const)
  return (
    <p className={`lacking-quote reading-${lang}`} data-near={near} lang={langTag(lang)}>
      {shown.map(([start, end], at) => (
        <span key={start}>
          {at > 0 && ' … '}
          <Marked text={text} range={[start, end]} marks={marks} />
        </span>
      ))}
    </p>
  )
}

function Marked({
  text,
  range: [start, end],
  marks,
}: {
  text: string
  range: TextRange
  marks: readonly TextRange[]
}) {
  const inside = marks.filter(([from, to]) => from >= start && to <= end)
  const stops = [start, ...inside.flat(), end]
  return stops.slice(1).map((stop, at) => {
    const words = text.slice(stops[at], stop)
    return at % 2 === 1 ? <mark key={stop}>{words}</mark> : <span key={`${stop} plain`}>{words}</span>
  })
}
