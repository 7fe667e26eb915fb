/** Under the list: the tag being typed, what can be done with the selected, and what was just done. */
import type { ListItem } from '../../shared/filter/item.ts'
import { BatchBar } from './BatchBar.tsx'
import { Notice } from './Notice.tsx'
import { TagForm } from './TagForm.tsx'
import type { Batch } from './use-batch.ts'
import type { List } from './use-list.ts'

export type ListFootProps = {
  readonly list: Pick<List, 'all' | 'names'>
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
  const { list, targets, selecting, batch, tagging, onTagging, onUnselect, onUndo, onLeave } = props
  return (
    <>
      {tagging && (
        <TagForm
          known={[...list.all.tags].toSorted(([, a], [, b]) => b - a).map(([tag]) => tag)}
          onAdd={batch.addTag}
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
          names={list.names}
          onTag={() => onTagging(true)}
          onUnselect={() => {
            onUnselect()
            onLeave()
          }}
        />
      )}
      {batch.notice !== null && (
        <Notice
          text={batch.notice}
          onUndo={() => {
            onUndo()
            onLeave()
          }}
          onClose={batch.closeNotice}
        />
      )}
    </>
  )
}
