/** Changes of many annotations at once: each is one step of the history, and is told with a way back. */
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, AnnotationChange, AnnotationStatus, Colour } from '../../shared/model/annotation.ts'
import type { AnnotationId, LayerId } from '../../shared/model/ids.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import type { AllAnnotations } from './use-all-annotations.ts'
import type { Names } from './use-names.ts'

export type Batch = {
  readonly recolour: (colour: Colour) => void
  readonly addTag: (tag: string) => void
  readonly removeTag: (tag: string) => void
  readonly toLayer: (layer: LayerId) => void
  readonly setStatus: (status: AnnotationStatus) => void
  /** Open ones are resolved; when none is open they are opened again. */
  readonly toggleStatus: () => void
  readonly merge: () => void
  readonly remove: () => void
  /** What was done last, until it is dismissed. */
  readonly notice: string | null
  readonly closeNotice: () => void
}

/** `targets`: what the next act is for, in text order. `onGone`: they are no longer in the list. */
export function useBatch(
  targets: readonly ListItem[],
  names: Names,
  patch: AllAnnotations['patch'],
  onGone: () => void,
): Batch {
  const { t } = useTranslation()
  const { notify, notifyError } = useApp()
  const [notice, setNotice] = useState<string | null>(null)
  const closeNotice = useCallback(() => setNotice(null), [])

  return useMemo(() => {
    const ids = targets.map(({ annotation }) => annotation.id)
    const count = ids.length
    const run = async (
      call: () => Promise<readonly Annotation[]>,
      done: string,
      gone: readonly AnnotationId[] = [],
    ): Promise<void> => {
      if (count === 0) return
      try {
        patch(await call(), gone)
        setNotice(done)
      } catch (error) {
        notifyError(error)
      }
    }
    const change = (part: AnnotationChange, done: string): void =>
      void run(() => client.annotations.change(ids, part), done)
    const setStatus = (status: AnnotationStatus): void =>
      change({ status }, t(`list.done.${status}`, { count }))
    return {
      recolour: (colour) =>
        change({ colour }, t('list.done.colour', { count, colour: names.of('colour', colour) })),
      addTag: (tag) => change({ addTags: [tag] }, t('list.done.tag', { count, tag })),
      removeTag: (tag) => change({ removeTags: [tag] }, t('list.done.untag', { count, tag })),
      toLayer: (layer) => change({ layer }, t('list.done.layer', { count, layer: names.of('layer', layer) })),
      setStatus,
      toggleStatus: () =>
        setStatus(targets.some(({ annotation }) => annotation.status === 'open') ? 'resolved' : 'open'),
      merge: () => {
        if (!mergeable(targets)) return notify(t('list.mergeOne'))
        void run(
          async () => [await client.annotations.merge(ids)],
          t('list.done.merge', { count }),
          ids.slice(1),
        )
      },
      remove: () => {
        onGone()
        void run(
          async () => {
            await client.annotations.remove(ids)
            return []
          },
          t('list.done.remove', { count }),
          ids,
        )
      },
      notice,
      closeNotice,
    }
  }, [targets, names, patch, onGone, notice, closeNotice, notify, notifyError, t])
}

/** Two or more, all of one report. */
export function mergeable(targets: readonly ListItem[]): boolean {
  const reports = new Set(targets.map(({ annotation }) => annotation.report))
  return targets.length > 1 && reports.size === 1
}
