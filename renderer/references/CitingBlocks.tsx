/** Places that cite, report by report, each with its words in both languages; a button leads there. */
import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { grouped } from '../../shared/grouped.ts'
import type { Block } from '../../shared/model/block.ts'
import type { ReportId } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { blocksByKey, headingName } from '../heading-path.ts'
import { langTag } from '../i18n.ts'
import { MarkedText } from '../MarkedText.tsx'
import { placeWords } from '../place-words.ts'
import { reportLine } from '../report-name.ts'
import { useReportTexts } from '../report-texts.ts'
import { moveFocus } from '../ui/index.ts'
import { piecesOf, rangesIn } from './citing-blocks.ts'
import type { CitingBlock } from './citing-blocks.ts'
import { useFocusLeft } from './use-focus-left.ts'
import { useOpenFrom } from './use-open-from.ts'

export type CitingBlocksProps = {
  readonly label: string
  readonly blocks: readonly CitingBlock[]
  /** Level of the headings with the names of the reports. */
  readonly level: 2 | 3
  /** Stands beside the place. */
  readonly note?: (block: CitingBlock) => ReactNode
  /** Left on a place: to the list that they belong to. */
  readonly onLeave?: () => void
}

export function CitingBlocks({ label, blocks, level, note, onLeave }: CitingBlocksProps) {
  const Heading = `h${level}` as const
  const { reports, lang } = useApp()
  const box = useRef<HTMLDivElement>(null)
  const byReport = [...grouped(blocks, ({ report }) => report)]
  const texts = useReportTexts(byReport.map(([id]) => id).toSorted()).value
  useFocusLeft(box)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as Element).matches('.ref-open') || event.ctrlKey || event.altKey) return
    const places = [...(box.current?.querySelectorAll<HTMLElement>('.ref-open') ?? [])]
    if (event.key === 'ArrowLeft' && onLeave !== undefined) onLeave()
    else if (!moveFocus(event.key, places, { back: 'ArrowUp', forth: 'ArrowDown' })) return
    event.preventDefault()
  }
  const nameOf = (id: ReportId): string => {
    const report = reports.find((each) => each.id === id)
    return report === undefined ? id : reportLine(report, lang)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys between the buttons in it
    <div ref={box} className="ref-citing" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {byReport.map(([report, own]) => {
        const text = texts?.get(report)
        return (
          <section key={report} className="ref-report" aria-label={nameOf(report)}>
            <Heading className="ref-report-name">{nameOf(report)}</Heading>
            <ul>
              {own.map((block) => (
                <CitingPlace
                  key={block.id}
                  citing={block}
                  block={text === undefined ? undefined : blocksByKey(text).get(block.key)}
                  report={nameOf(report)}
                  note={note?.(block)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

type CitingPlaceProps = {
  readonly citing: CitingBlock
  /** Undefined until its text has been read. */
  readonly block: Block | undefined
  readonly report: string
  readonly note: ReactNode
}

function CitingPlace({ citing, block, report, note }: CitingPlaceProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const openFrom = useOpenFrom()
  const words = block?.kind === 'heading' ? headingName(block, lang) : placeWords(t, citing.key, lang)
  const open = (): void => {
    const own = rangesIn(citing, lang)
    const [first] = citing.references
    const at = own.length > 0 ? { lang, ranges: own } : { lang: first?.lang, ranges: first && [first.range] }
    openFrom({ report: citing.report, key: citing.key, ...at }, citing.id)
  }
  return (
    <li className="ref-place">
      <p className="ref-place-head">
        <button
          type="button"
          className="place-link ref-open num"
          data-place={citing.id}
          aria-label={t('references.openPlace', { place: `${report} ${words}` })}
          onClick={open}
        >
          {words}
        </button>
        {note}
      </p>
      {block !== undefined &&
        langs.map((each) => <Words key={each} citing={citing} block={block} lang={each} />)}
    </li>
  )
}

function Words({
  citing,
  block,
  lang,
}: {
  readonly citing: CitingBlock
  readonly block: Block
  readonly lang: Lang
}) {
  const pieces = piecesOf(citing, block, lang)
  if (pieces.length === 0) return null
  return (
    <p className="ref-words" lang={langTag(lang)}>
      {pieces.map(({ text, marks }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the pieces of a text do not change places
        <span key={at}>
          {at > 0 && ' … '}
          <MarkedText className="ref-piece" text={text} lang={lang} marks={marks} />
        </span>
      ))}
    </p>
  )
}
