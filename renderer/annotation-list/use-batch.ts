/** Changes of many annotations at once: each is one step of the history, and is told with a way back. */
import { useCallback, useMemo, useState } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Annotation, AnnotationChange, AnnotationStatus, Colour } from '../../shared/model/annotation.ts'
import type { AnnotationId, LayerId } from '../../shared/model/ids.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { useNextChange } from '../use-next-change.ts'
import type { AllAnnotations } from './use-all-annotations.ts'
import type { Names } from './use-names.ts'

export type Batch = {
  readonly recolour: (colour: Colour) => void
  /** True when it is on disk. */
  readonly changeTags: (add: readonly string[], remove: readonly string[]) => Promise<boolean>
  readonly toLayer: (layer: LayerId) => void
  readonly setStatus: (status: AnnotationStatus) => void
  /** Open ones are resolved; when none is open they are opened again. */
  readonly toggleStatus: () => void
  readonly merge: () => void
  readonly remove: () => void
  /** This one, whatever is selected. */
  readonly removeOne: (id: AnnotationId) => void
  /** What was done last, in the language of the moment, for as long as it is what undo would take back. */
  readonly notice: string | null
  readonly closeNotice: () => void
}

/** Says what was done: kept as a question, since the language may change while it is shown. */
type Done = (t: TFunction, names: Names) => string

/** `targets`: what the next act is for, in text order. `onGone`: they are no longer in the list. */
export function useBatch(
  targets: readonly ListItem[],
  names: Names,
  patch: AllAnnotations['patch'],
  onGone: () => void,
): Batch {
  const { t } = useTranslation()
  const { notify, notifyError } = useApp()
  const [done, setDone] = useState<Done | null>(null)
  const closeNotice = useCallback(() => setDone(null), [])
  useNextChange(closeNotice)
  const notice = done?.(t, names) ?? null

  const acts = useMemo(() => {
    const run = async (
      call: () => Promise<readonly Annotation[]>,
      told: Done,
      gone: readonly AnnotationId[] = [],
    ): Promise<boolean> => {
      try {
        patch(await call(), gone)
        setDone(() => told)
        return true
      } catch (error) {
        notifyError(error)
        return false
      }
    }
    const removeAll = (ids: readonly AnnotationId[]): void => {
      const call = async (): Promise<readonly Annotation[]> => {
        await client.annotations.remove([...ids])
        return []
      }
      if (ids.length > 0) void run(call, (t) => t('list.done.remove', { count: ids.length }), ids)
    }
    return { run, removeAll }
  }, [patch, notifyError])

  return useMemo(() => {
    const { run, removeAll } = acts
    const ids = targets.map(({ annotation }) => annotation.id)
    const count = ids.length
    const change = async (part: AnnotationChange, told: Done): Promise<boolean> =>
      count > 0 && run(() => client.annotations.change(ids, part), told)
    const setStatus = (status: AnnotationStatus): void =>
      void change({ status }, (t) => t(`list.done.${status}`, { count }))
    return {
      recolour: (colour) =>
        void change({ colour }, (t, now) =>
          t('list.done.colour', { count, colour: now.of('colour', colour) }),
        ),
      changeTags: (addTags, removeTags) =>
        change({ addTags, removeTags }, (t) =>
          addTags.length > 0
            ? t('list.done.tag', { count, tag: tagList(addTags, t) })
            : t('list.done.untag', { count, tag: tagList(removeTags, t) }),
        ),
      toLayer: (layer) =>
        void change({ layer }, (t, now) => t('list.done.layer', { count, layer: now.of('layer', layer) })),
      setStatus,
      toggleStatus: () =>
        setStatus(targets.some(({ annotation }) => annotation.status === 'open') ? 'resolved' : 'open'),
      merge: () => {
        if (!mergeable(targets)) return notify(t('list.mergeOne'))
        const call = async (): Promise<readonly Annotation[]> => [await client.annotations.merge(ids)]
        void run(call, (t) => t('list.done.merge', { count }), ids.slice(1))
      },
      remove: () => {
        onGone()
        removeAll(ids)
      },
      removeOne: (id) => removeAll([id]),
      notice,
      closeNotice,
    }
  }, [acts, targets, onGone, notice, closeNotice, notify, t])
}

function tagList(tags: readonly string[], t: TFunction): string {
  return tags.join(t('marks.and'))
}

/** Two or more, all of one report. */
export function mergeable(targets: readonly ListItem[]): boolean {
  const reports = new Set(targets.map(({ annotation }) => annotation.report))
  return targets.length > 1 && reports.size === 1
}
