/** Under the list: the tag being typed, what can be done with the selected, and what was just done. */
import { useTranslation } from 'react-i18next'
import type { ListItem } from '../../shared/filter/item.ts'
import { ActNotice } from '../ActNotice.tsx'
import { BatchBar } from './BatchBar.tsx'
import { TagForm } from './TagForm.tsx'
import type { Batch } from './use-batch.ts'
import type { Names } from './use-names.ts'

export type ListFootProps = {
  readonly names: Names
  /** What the acts are for: the selected, else the row that the keyboard is on. */
  readonly targets: readonly ListItem[]
  readonly selecting: boolean
  readonly batch: Batch
  readonly tagging: boolean
  readonly onTagging: (tagging: boolean) => void
  readonly onUnselect: () => void
  readonly onUndo: () => void
  /** Gives the focus back to the list. */
  readonly onLeave: () => void
}

export function ListFoot(props: ListFootProps) {
  const { names, targets, selecting, batch, tagging, onTagging, onUnselect, onUndo, onLeave } = props
  const { t } = useTranslation()
  return (
    <>
      {tagging && (
        <TagForm
          targets={targets}
          batch={batch}
          onClose={() => {
            onTagging(false)
            onLeave()
          }}
        />
      )}
      {selecting && (
        <BatchBar
          targets={targets}
          batch={batch}
          names={names}
          onTag={() => onTagging(true)}
          onUnselect={() => {
            onUnselect()
            onLeave()
          }}
        />
      )}
      {batch.notice !== null && (
        <ActNotice
          className="foot-notice"
          text={batch.notice}
          act={t('annotation.undo')}
          onAct={() => {
            onUndo()
            batch.closeNotice()
            onLeave()
          }}
          onClose={batch.closeNotice}
        />
      )}
    </>
  )
}
