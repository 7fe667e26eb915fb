/** One row of the answer: the block's number or kind, and its words in both languages with the hits marked. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block, TextRange } from '../../shared/model/block.ts'
import type { Lang } from '../../shared/model/report.ts'
import { langs, otherLang } from '../../shared/model/report.ts'
import { langTag } from '../i18n.ts'
import { excerpt, spansOf } from './excerpt.ts'
import type { Row } from './rows.ts'

export type HitRowProps = {
  readonly row: Row
  /** Headings over the block; empty when they are those of the row before, or not yet known. */
  readonly path: string
  /** The block itself, once its report's text has been read. */
  readonly block: Block | undefined
  /** Language whose hits lead: what the row is opened at. */
  readonly lead: Lang
  /** The one row of the list that Tab reaches. */
  readonly reachable: boolean
  readonly onOpen: (row: Row, lead: Lang) => void
  readonly onFocus: (row: Row) => void
}

export const HitRow = memo(function HitRow({
  row,
  path,
  block,
  lead,
  reachable,
  onOpen,
  onFocus,
}: HitRowProps) {
  return (
    <li>
      {path !== '' && <h3 className="hit-path">{path}</h3>}
      <button
        type="button"
        className="hit"
        data-row={row.id}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onOpen(row, lead)}
        onFocus={() => onFocus(row)}
      >
        <Address row={row} />
        <span className="hit-texts">
          <HitTexts row={row} block={block} lead={lead} />
        </span>
      </button>
    </li>
  )
})

/** `34`, `34 (a)`, or the kind of a block that has no number. */
function Address({ row: { key, kind } }: { readonly row: Row }) {
  const { t } = useTranslation()
  if (kind !== 'paragraph' && kind !== 'item')
    return <span className="hit-kind">{t(`search.kinds.${kind}`)}</span>
  const [number = '', ...items] = key.slice(1).split('.')
  return (
    <span className="hit-number num">
      <span className="visually-hidden">{t('search.paragraph')} </span>
      {number}
      {items.length > 0 && <span className="hit-item"> {items.map((item) => `(${item})`).join('')}</span>}
    </span>
  )
}

function HitTexts({ row, block, lead }: Pick<HitRowProps, 'row' | 'block' | 'lead'>) {
  const hit = row.hits[lead]
  if (hit === null) return null
  const other = otherLang(lead)
  const otherText = row.hits[other]?.text ?? hit.pair
  const spans = spansOf(hit.text, lead, hit.ranges, block?.sentences ?? [])
  const shown: Readonly<Record<Lang, Shown | null>> = {
    [lead]: { text: hit.text, spans: spans.own, ranges: hit.ranges },
    [other]:
      otherText === null
        ? null
        : {
            text: otherText,
            spans: spans.other ?? [[0, otherText.length]],
            ranges: row.hits[other]?.ranges ?? [],
          },
  } as Record<Lang, Shown | null>
  const order = row.hits.zh !== null && row.hits.en !== null ? langs : [lead, other]
  return order.map((lang) => {
    const one = shown[lang]
    return one === null ? null : <Excerpt key={lang} lang={lang} leading={row.hits[lang] !== null} {...one} />
  })
}

type Shown = {
  readonly text: string
  readonly spans: readonly TextRange[]
  readonly ranges: readonly TextRange[]
}

function Excerpt({
  lang,
  text,
  spans,
  ranges,
  leading,
}: Shown & { readonly lang: Lang; readonly leading: boolean }) {
  return (
    <span className={`hit-text reading-${lang} ${leading ? 'hit-leading' : 'hit-pair'}`} lang={langTag(lang)}>
      {excerpt(text, spans, ranges, lang).map((piece, index) =>
        piece.mark ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </span>
  )
}
