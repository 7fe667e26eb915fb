/** The lines of a card that tell about it: at its head place and author, at its end the small things. */
import { Check, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { ListedLayer } from '../../shared/model/layer.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { DoubtTag } from './CardPlacing.tsx'
import { doubtState, worstDoubt } from './doubt.ts'
import { kindIcons } from './kind-icons.ts'
import { usePeople } from '../people.ts'
import { Times } from './Times.tsx'

export type CardHeadProps = {
  readonly annotation: PlacedAnnotation
  readonly place: string
  /** The card shows what is doubtful itself. */
  readonly open: boolean
  readonly blockOf: (key: BlockKey) => Block | undefined
}

export function CardHead({ annotation, place, open, blockOf }: CardHeadProps) {
  const people = usePeople()
  return (
    <p className="annotation-head">
      <span className="annotation-place num">{place}</span>
      <bdi className="annotation-author">{people.author(annotation.author)}</bdi>
      {!open && <Badge annotation={annotation} blockOf={blockOf} />}
    </p>
  )
}

/** The worst that is to be checked, in a word. */
function Badge({ annotation, blockOf }: Pick<CardHeadProps, 'annotation' | 'blockOf'>) {
  const worst = worstDoubt(annotation)
  if (worst === null) return null
  const state = doubtState(worst.anchor, worst.placement, blockOf(worst.anchor.key))
  return state === null ? null : <DoubtTag state={state} placement={worst.placement} />
}

export type CardMetaProps = {
  readonly annotation: PlacedAnnotation
  readonly layer: ListedLayer | null
  /** Null: not shown, there being no other layer. */
  readonly layerName: string | null
}

/** Kind, layer, status, times. */
export function CardMeta({ annotation, layer, layerName }: CardMetaProps) {
  const { t } = useTranslation()
  const Icon = kindIcons[annotation.kind]
  return (
    <p className="annotation-meta">
      <span className="annotation-kind">
        <Icon aria-hidden="true" />
        {t(`kind.${annotation.kind}`)}
      </span>
      {layerName !== null && <bdi className="annotation-author">{layerName}</bdi>}
      {layer?.locked === true && (
        <span className="annotation-kind">
          <Lock aria-hidden="true" />
          {t('annotation.readOnly')}
        </span>
      )}
      {tellsStatus(annotation) && (
        <span className="annotation-kind">
          {annotation.status === 'resolved' && <Check aria-hidden="true" />}
          {t(`status.${annotation.status}`)}
        </span>
      )}
      <Times of={annotation} />
    </p>
  )
}

/** That a mark is open goes without saying, unless somebody waits for an answer. */
function tellsStatus({ kind, status, replies }: Annotation): boolean {
  return status === 'resolved' || kind === 'question' || replies.length > 0
}
