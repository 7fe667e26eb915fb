/** One thing that is compared: figures next to each other, then what each report says. */
import { useTranslation } from 'react-i18next'
import type { Compared, ComparedSide } from '../../shared/compare/compared.ts'
import { joinedRanges } from '../../shared/joined-ranges.ts'
import type { ReportText } from '../../shared/model/block.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { blocksByKey } from '../heading-path.ts'
import { MarkedText } from '../MarkedText.tsx'
import { placeWords } from '../place-words.ts'
import { foreignTag, inLang, reportLine } from '../report-name.ts'
import type { ReportTexts } from '../report-texts.ts'
import type { CompareView } from './compare-memory.ts'
import { FactTable } from './FactTable.tsx'
import { useComparedFacts } from './use-compared-facts.ts'

/** More than these would push the texts out of sight. */
const fewFigures = 6

export type ItemViewProps = {
  readonly view: CompareView
  readonly item: Compared
  readonly texts: ReportTexts
}

export function ItemView({ view, item, texts }: ItemViewProps) {
  const { t } = useTranslation()
  const { rows } = useComparedFacts(view.left, view.right, item)
  return (
    <article className="compare-view" aria-label={t('compare.item')}>
      {rows !== null && rows.length > 0 && (
        <details className="compare-figures" open={rows.length <= fewFigures}>
          <summary>
            {t('compare.figures')} <span className="num muted">{rows.length}</span>
          </summary>
          <FactTable view={view} rows={rows} />
        </details>
      )}
      <div className="compare-sides">
        <Side report={view.left} side={item.left} lang={view.lang} text={texts.get(view.left)} />
        <Side report={view.right} side={item.right} lang={view.lang} text={texts.get(view.right)} />
      </div>
    </article>
  )
}

type SideProps = {
  readonly report: ReportId
  readonly side: ComparedSide | null
  readonly lang: Lang
  readonly text: ReportText | undefined
}

function Side({ report: id, side, lang, text }: SideProps) {
  const { t } = useTranslation()
  const { reports, lang: around } = useApp()
  const report = reports.find((one) => one.id === id)
  const name = side === null ? null : inLang(side.name, lang)
  return (
    <section className="compare-side">
      <header className="compare-side-head">
        <span className="muted">{report === undefined ? id : reportLine(report, around)}</span>
        {name !== null && <h3 lang={foreignTag(name.lang, around)}>{name.text}</h3>}
      </header>
      {side === null ? (
        <p className="compare-silent muted">{t('compare.silent')}</p>
      ) : (
        <div>
          {side.blocks.map((block) => (
            <Passage key={block.key} report={id} block={block} lang={lang} text={text} />
          ))}
        </div>
      )}
    </section>
  )
}

type PassageProps = {
  readonly report: ReportId
  readonly block: ComparedSide['blocks'][number]
  readonly lang: Lang
  readonly text: ReportText | undefined
}

/** Its address leads to it in the reader. */
function Passage({ report, block, lang, text }: PassageProps) {
  const { t } = useTranslation()
  const { lang: around, openPlace } = useApp()
  const whole = text === undefined ? undefined : blocksByKey(text).get(block.key)
  const shown = whole === undefined ? null : inLang(whole.text, lang)
  if (whole === undefined || shown === null) return null
  const ranges = block[shown.lang]
  return (
    <div className="compare-passage">
      <button
        type="button"
        className="place-link"
        title={t('compare.open')}
        onClick={() => openPlace({ report, key: block.key, lang: shown.lang, ranges, back: 'compare' })}
      >
        {placeWords(t, block.key, around)} {whole.kind === 'heading' && whole.printed[shown.lang]}
      </button>
      <MarkedText className="compare-text" lang={shown.lang} text={shown.text} marks={joinedRanges(ranges)} />
    </div>
  )
}
