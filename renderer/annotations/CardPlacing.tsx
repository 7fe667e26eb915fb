/** What is doubtful about the places of an annotation: the words marked beside those found, and what can be done. */
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { foundWords, hasSameWords } from '../../shared/anchor/same-words.ts'
import type { Anchor } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { PlacedAnnotation, Placement } from '../../shared/model/placement.ts'
import { Button, Tag } from '../ui/index.ts'
import type { CardActs } from './card-acts.ts'
import { CardProposals } from './CardProposals.tsx'
import { doubtfulAnchors, doubtState } from './doubt.ts'
import type { DoubtState } from './doubt.ts'
import { Wordings } from './Wordings.tsx'
import './placing.css'

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
  const doubtful = doubtfulAnchors(annotation)
  if (doubtful.length === 0) return null
  const found = doubtful.some(({ placement }) => placement.state !== 'unplaced')
  const lost = doubtful.some(({ placement }) => placement.state === 'unplaced')
  const confirm = (event: MouseEvent): void => {
    // The button goes when it has done its work; the keyboard stays on the card.
    event.currentTarget.closest<HTMLElement>('.annotation')?.focus()
    acts.confirm(annotation)
  }
  const ways = (
    <>
      {found && <Button onClick={confirm}>{t('annotation.confirm')}</Button>}
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
  /** The anchor's own as it is now; until it is read nothing is compared. */
  readonly block: Block | undefined
}

export function Doubt({ anchor, placement, block }: DoubtProps) {
  const state = doubtState(anchor, placement, block)
  if (state === null) return null
  const compared = block !== undefined && state !== 'unplaced' && !hasSameWords(anchor, placement, block.text)
  return (
    <>
      <p>
        <DoubtTag state={state} placement={placement} /> <Reason state={state} placement={placement} />
      </p>
      {compared && (
        <Wordings
          old={anchor.exact}
          now={foundWords(anchor, placement, block.text)}
          lang={anchor.lang ?? anchor.textLang}
        />
      )}
    </>
  )
}

type DoubtTagProps = { readonly state: DoubtState; readonly placement: Placement }

export function DoubtTag({ state, placement }: DoubtTagProps) {
  const { t } = useTranslation()
  const percent = placement.state === 'approximate' ? Math.floor(placement.score * 100) : 0
  return (
    <Tag tone="warning">
      {state === 'unplaced' && t('annotation.unplaced')}
      {state === 'moved' && t('annotation.moved')}
      {state === 'context' && t('annotation.contextChanged')}
      {state === 'approximate' && t('annotation.approximate', { percent })}
    </Tag>
  )
}

function Reason({ state, placement }: DoubtTagProps) {
  const { t } = useTranslation()
  if (placement.state === 'unplaced') return t(`annotation.reason.${placement.reason}`)
  if (state === 'context') return t('annotation.contextText')
  return t(state === 'moved' ? 'annotation.movedText' : 'annotation.approximateText')
}
