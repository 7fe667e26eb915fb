/** Tags that all selected annotations have: added and taken off with the cards' own completion. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListItem } from '../../shared/filter/item.ts'
import { TagEditor } from '../annotations/index.ts'
import type { Batch } from './use-batch.ts'

export type TagFormProps = {
  readonly targets: readonly ListItem[]
  readonly batch: Batch
  readonly onClose: () => void
}

export function TagForm({ targets, batch, onClose }: TagFormProps) {
  const { t } = useTranslation()
  const common = useMemo(() => commonTags(targets), [targets])
  const change = (tags: readonly string[]): Promise<boolean> =>
    batch.changeTags(
      tags.filter((tag) => !common.includes(tag)),
      common.filter((tag) => !tags.includes(tag)),
    )
  return (
    <section className="list-bar" aria-label={t('list.addTag')}>
      <TagEditor tags={common} onChange={change} onClose={onClose} />
    </section>
  )
}

function commonTags(targets: readonly ListItem[]): readonly string[] {
  const [first, ...rest] = targets.map(({ annotation }) => annotation.tags)
  return first?.filter((tag) => rest.every((tags) => tags.includes(tag))) ?? []
}
