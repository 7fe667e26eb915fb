/** One annotation in the list. It is an option: whatever can be done with it is done by keys or in the bar. */
import { Check } from 'lucide-react'
import { memo } from 'react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { tagOfWords } from '../../shared/export/lang-tags.ts'
import { isTextAnchor } from '../../shared/model/annotation.ts'
import { langTag } from '../i18n.ts'
import { kindIcons, shownText, timeAgo } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { localeOf } from '../report-name.ts'
import { Tag } from '../ui/index.ts'
import { LayerSigns } from './LayerSigns.tsx'
import { Marked } from './Marked.tsx'
import { plainNote } from './marked-text.ts'
import type { RowEntry } from './rows.ts'
import type { RowWords } from './row-words.ts'

const quoteLength = 220
const noteLength = 320
/** Parts of the quote and tags that a row has room for. */
const mostParts = 6

export type AnnotationRowProps = {
  readonly ref: Ref<HTMLDivElement>
  /** Number of its entry, by which the list measures it. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly row: RowEntry
  readonly count: number
  readonly current: boolean
  readonly selected: boolean
  readonly searched: readonly string[]
  readonly words: RowWords
}

export const AnnotationRow = memo(function AnnotationRow(props: AnnotationRowProps) {
  const { ref, index, top, row, count, current, selected, searched, words } = props
  const { annotation } = row.item
  const note = plainNote(annotation.note)
  return (
    <div
      ref={ref}
      data-index={index}
      data-row={row.at}
      role="option"
      className={`list-row list-row-${annotation.colour}`}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={current ? 0 : -1}
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={row.at + 1}
      data-current={current || undefined}
    >
      <span className="list-check" data-check>
        {selected && <Check />}
      </span>
      <div className="list-row-body">
        <span className="visually-hidden">{words.unseen(row)}</span>
        <RowHead row={row} words={words} />
        <Quotes row={row} searched={searched} />
        {note !== '' && (
          <p className="list-note" lang={tagOfWords(annotation.note)}>
            <Marked text={note} words={searched} length={noteLength} />
          </p>
        )}
        <RowFoot row={row} searched={searched} words={words} />
      </div>
    </div>
  )
})

/** Kind, place, section and report; how it stands. */
function RowHead({ row, words }: Pick<AnnotationRowProps, 'row' | 'words'>) {
  const { annotation, state } = row.item
  const Icon = kindIcons[annotation.kind]
  return (
    <p className="list-row-head">
      <span className="list-kind" title={words.kind(row.item)} aria-hidden="true">
        <Icon />
      </span>
      <span className="list-place num">{words.place(row.item)}</span>
      <span className="list-section">{words.section(row.item)}</span>
      <span className="list-report">{words.report(row.item)}</span>
      <span className="list-badges">
        {annotation.status === 'resolved' && <Tag>{words.status(row.item)}</Tag>}
        {state !== 'exact' && <Tag tone="warning">{words.state(row.item)}</Tag>}
      </span>
    </p>
  )
}

function Quotes({ row, searched }: Pick<AnnotationRowProps, 'row' | 'searched'>) {
  const { t } = useTranslation()
  const { anchors } = row.item.annotation
  const quoted = anchors.filter((anchor) => anchor.exact !== '')
  return (
    <p className="list-quote">
      {!anchors.some(isTextAnchor) && <span className="list-whole">{t('annotation.whole')}</span>}
      {quoted.slice(0, mostParts).map((anchor, index) => {
        const lang = anchor.lang ?? anchor.textLang
        return (
          <span key={index} className={`list-quote-part reading-${lang}`} lang={langTag(lang)}>
            <Marked text={anchor.exact} words={searched} length={quoteLength} />
          </span>
        )
      })}
    </p>
  )
}

/** Tags; whose, when, on which layer. */
function RowFoot({ row, searched, words }: Pick<AnnotationRowProps, 'row' | 'searched' | 'words'>) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const { tags, modified, replies } = row.item.annotation
  const layer = shownText(words.layer(row.item))
  const of = words.layerOf(row.item)
  const signs = of !== null && (!of.shown || of.locked)
  return (
    <p className="list-row-foot">
      {tags.slice(0, mostParts).map((tag) => (
        <Tag key={tag}>
          <Marked text={tag} words={searched} length={60} />
        </Tag>
      ))}
      {tags.length > mostParts && <Tag>+{tags.length - mostParts}</Tag>}
      <span className="list-meta">
        <bdi>{shownText(words.author(row.item))}</bdi>
        {(layer !== '' || signs) && (
          <span>
            <LayerSigns layer={of} />
            <bdi>{layer}</bdi>
          </span>
        )}
        {replies.length > 0 && <span>{t('list.row.replies', { count: replies.length })}</span>}
        <span>{timeAgo(modified, new Date(), localeOf(lang))}</span>
      </span>
    </p>
  )
}
