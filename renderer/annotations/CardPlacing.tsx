/** What is doubtful about the places of an annotation: the words marked beside those found, and what can be done. */
import { useTranslation } from 'react-i18next'
import type { Anchor } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation, Placement } from '../../shared/model/placement.ts'
import { langTag } from '../i18n.ts'
import { Button, Tag } from '../ui/index.ts'
import type { CardActs } from './card-acts.ts'
import { CardProposals } from './CardProposals.tsx'
import { difference } from './difference.ts'
import './placing.css'
import { shownText } from '../shown-text.ts'

export type CardPlacingProps = {
  readonly annotation: PlacedAnnotation
  readonly acts: CardActs
  /** Nothing can be changed. */
  readonly locked: boolean
  readonly blockOf: (key: BlockKey) => Block | undefined
  readonly placeOf: (key: BlockKey) => string
}

export function CardPlacing({ annotation, acts, locked, blockOf, placeOf }: CardPlacingProps) {
  const { t } = useTranslation()
  const doubtful = annotation.anchors.flatMap((anchor, index) => {
    const placement = annotation.placements[index]
    return placement === undefined || placement.state === 'exact' ? [] : [{ anchor, placement, index }]
  })
  if (doubtful.length === 0) return null
  const found = doubtful.some(({ placement }) => placement.state !== 'unplaced')
  const lost = doubtful.some(({ placement }) => placement.state === 'unplaced')
  const ways = (
    <>
      {found && <Button onClick={() => acts.confirm(annotation)}>{t('annotation.confirm')}</Button>}
      <Button title={t('annotation.chooseHint')} onClick={() => acts.resize(annotation)}>
        {t('annotation.choose')}
      </Button>
    </>
  )
  return (
    <div className="annotation-placing">
      {doubtful.map(({ anchor, placement, index }) => (
        <Doubt key={index} anchor={anchor} placement={placement} block={blockOf(anchor.key)} />
      ))}
      {!locked &&
        (lost ? (
          <CardProposals annotation={annotation} acts={acts} placeOf={placeOf}>
            {ways}
          </CardProposals>
        ) : (
          <div className="annotation-placing-acts">{ways}</div>
        ))}
    </div>
  )
}

type DoubtProps = {
  readonly anchor: Anchor
  readonly placement: Placement
  readonly block: Block | undefined
}

export function Doubt({ anchor, placement, block }: DoubtProps) {
  const { t } = useTranslation()
  if (placement.state === 'unplaced')
    return (
      <p>
        <Tag tone="warning">{t('annotation.unplaced')}</Tag> {t(`annotation.reason.${placement.reason}`)}
      </p>
    )
  if (placement.state !== 'approximate')
    return (
      <p>
        <Tag tone="warning">{t('annotation.moved')}</Tag> {t('annotation.movedText')}
      </p>
    )
  const lang = anchor.lang ?? anchor.textLang
  const now = block?.text[lang]?.slice(...placement.range) ?? ''
  return (
    <>
      <p>
        <Tag tone="warning">
          {t('annotation.approximate', { percent: Math.floor(placement.score * 100) })}
        </Tag>{' '}
        {t('annotation.approximateText')}
      </p>
      {/* Of a whole block only the opening words are kept: more would seem to have been added. */}
      <Wordings
        old={anchor.exact}
        now={anchor.lang === null ? now.slice(0, anchor.exact.length) : now}
        lang={langTag(lang)}
      />
    </>
  )
}

type WordingsProps = { readonly old: string; readonly now: string; readonly lang: string }

function Wordings({ old, now, lang }: WordingsProps) {
  const { t } = useTranslation()
  const parts = difference(shownText(old), shownText(now))
  return (
    <dl className="wordings">
      <div>
        <dt>{t('annotation.oldWords')}</dt>
        <dd className="annotation-quote-part" lang={lang}>
          {parts.before}
          {parts.old !== '' && <del>{parts.old}</del>}
          {parts.after}
        </dd>
      </div>
      <div>
        <dt>{t('annotation.newWords')}</dt>
        <dd className="annotation-quote-part" lang={lang}>
          {parts.before}
          {parts.new !== '' && <ins>{parts.new}</ins>}
          {parts.after}
        </dd>
      </div>
    </dl>
  )
}
