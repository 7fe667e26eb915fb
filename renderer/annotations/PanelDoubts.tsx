/** The line under the panel's heading that leads from one doubtful annotation to the next, while there are any. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import { placementState } from '../../shared/model/placement.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { Button } from '../ui/index.ts'
import type { CardSurroundings } from './AnnotationCard.tsx'
import type { CardActs } from './card-acts.ts'
import { canBeConfirmedUnread, doubtNames, doubtState, nextDoubtful, worstDoubt } from './doubt.ts'
import { isUnsaved } from './use-unsaved.ts'

export type PanelDoubtsProps = {
  /** All of the panel, in the order of the text. */
  readonly annotations: readonly PlacedAnnotation[]
  readonly active: AnnotationId | null
  readonly around: CardSurroundings
  readonly acts: Pick<CardActs, 'jump'>
  /** The button that was pressed is gone, its work being done: the keyboard needs another place. */
  readonly onDone: () => void
}

export function PanelDoubts({ annotations, active, around, acts, onDone }: PanelDoubtsProps) {
  const { t } = useTranslation()
  const { announce, notify, notifyError } = useApp()
  const { blockOf, layers, placeOf } = around
  const doubtful = useMemo(
    () => annotations.filter((annotation) => placementState(annotation) !== 'exact'),
    [annotations],
  )
  const unread = useMemo(
    () =>
      doubtful.filter((annotation) => {
        const open = !isUnsaved(annotation.id) && layers.byId(annotation.layer)?.locked !== true
        return open && canBeConfirmedUnread(annotation, blockOf)
      }),
    [doubtful, layers, blockOf],
  )
  if (doubtful.length === 0) return null

  const next = (): void => {
    const annotation = nextDoubtful(doubtful, annotations, active)
    const worst = annotation === undefined ? null : worstDoubt(annotation)
    if (annotation === undefined || worst === null) return
    acts.jump(annotation)
    const { anchor, placement } = worst
    const state = doubtState(anchor, placement, blockOf(anchor.key)) ?? 'moved'
    const place = placeOf(annotation.anchors[0]?.key ?? ('' as BlockKey))
    announce(t('annotation.checking', { place, state: t(doubtNames[state]) }))
  }
  const confirm = async (): Promise<void> => {
    try {
      await client.annotations.confirm(unread.map(({ id }) => id))
      notify(t('annotation.confirmedSame', { count: unread.length }))
      onDone()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <div className="panel-doubts">
      <span className="panel-doubts-count num">{t('annotation.toCheck', { count: doubtful.length })}</span>
      <Button onClick={next}>{t('annotation.nextToCheck')}</Button>
      {unread.length > 0 && (
        <Button variant="quiet" onClick={() => void confirm()}>
          {t('annotation.confirmSame', { count: unread.length })}
        </Button>
      )}
    </div>
  )
}
