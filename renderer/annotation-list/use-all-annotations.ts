/** Reads all annotations of the library, a thousand at a time, and again whenever they change. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'
import type { AnnotationPage, ListedAnnotation, Placement } from '../../shared/model/placement.ts'
import { listItem } from '../../shared/filter/item.ts'
import type { ListItem } from '../../shared/filter/item.ts'
import { client, onEvent } from '../client.ts'
import { useQuery } from '../use-query.ts'
import type { ReadList } from './list-state.ts'

/** Annotations in an answer of `annotations.page`, those that the disk has damaged counted. */
const pageSize = 1000

export type AllAnnotations = {
  /** What there is to show: for the first time also a part, later the last whole list. Null before the first part. */
  readonly list: ReadList | null
  /** True when all of them are in the list. */
  readonly whole: boolean
  readonly error: unknown
  readonly reload: () => void
  /** Shows a change that is on disk at once, while the list is being read again. */
  readonly patch: (changed: readonly Annotation[], gone: readonly AnnotationId[]) => void
}

export function useAllAnnotations(before: ReadList | null): AllAnnotations {
  const [part, setPart] = useState<ReadList | null>(null)
  const [patched, setPatched] = useState<{ readonly of: ReadList; readonly list: ReadList } | null>(null)
  const known = useRef(before)
  const reading = useRef(0)

  const query = useQuery(
    async () => {
      const mine = ++reading.current
      const list = await readAll(known.current, () => mine !== reading.current, setPart)
      known.current = list
      return list
    },
    [],
    { domain: 'annotations', keep: true },
  )
  const { value, error, reload } = query
  useEffect(
    () =>
      onEvent('changed', ({ domain }) => {
        if (domain !== 'library') return
        // Reports came or went: the same annotations stand elsewhere, at the same revision of the notebook.
        known.current = null
        reload()
      }),
    [reload],
  )

  // A reading that failed does not take away what was read before.
  const read = value ?? known.current
  const shown = patched !== null && patched.of === read ? patched.list : (read ?? part)
  const shownNow = useRef({ read, shown })
  shownNow.current = { read, shown }
  const patch = useCallback((changed: readonly Annotation[], gone: readonly AnnotationId[]) => {
    const now = shownNow.current
    if (now.read !== null && now.shown !== null)
      setPatched({ of: now.read, list: patchedList(now.shown, changed, gone) })
  }, [])
  return useMemo(
    () => ({ list: shown, whole: read !== null, error, reload, patch }),
    [shown, read, error, reload, patch],
  )
}

/**
 * Starts over when the notebook changes in between. `known` is given back when it is still the newest. An overtaken
 * reading ends with what it has; nobody waits for it.
 */
async function readAll(
  known: ReadList | null,
  overtaken: () => boolean,
  onPart: (part: ReadList) => void,
): Promise<ReadList> {
  for (;;) {
    const first = await client.annotations.page(0)
    if (known !== null && known.revision === first.revision) return known
    const items = itemsOf(first)
    const { revision, total } = first
    let same = true
    for (let from = pageSize; same && from < total && !overtaken(); from += pageSize) {
      onPart({ revision, total, items: [...items] })
      const page = await client.annotations.page(from)
      same = page.revision === revision
      items.push(...itemsOf(page))
    }
    if (same) return { revision, total: items.length, items }
  }
}

function itemsOf({ annotations }: AnnotationPage): ListItem[] {
  return annotations.map((annotation) => listItem(annotation, numberOf(annotation.id)))
}

/**
 * For as long as the window is open. An annotation keeps its number when others come, go or change places: the virtual
 * list keeps heights by it.
 */
const numbers = new Map<AnnotationId, number>()

function numberOf(id: AnnotationId): number {
  const known = numbers.get(id)
  if (known !== undefined) return known
  numbers.set(id, numbers.size)
  return numbers.size - 1
}

/** Anchors that are as they were stay placed as they were; new ones are where they were described a moment ago. */
function patchedList(
  list: ReadList,
  changed: readonly Annotation[],
  gone: readonly AnnotationId[],
): ReadList {
  const news = new Map(changed.map((annotation) => [annotation.id, annotation]))
  const removed = new Set(gone)
  const items = list.items
    .filter(({ annotation }) => !removed.has(annotation.id))
    .map((item) => {
      const now = news.get(item.annotation.id)
      if (now === undefined) return item
      const { section } = item.annotation
      return listItem({ ...now, placements: placementsOf(now, item.annotation), section }, item.at)
    })
  return { ...list, total: items.length, items }
}

function placementsOf({ anchors }: Annotation, before: ListedAnnotation): readonly Placement[] {
  const known = new Map(
    before.anchors.map((anchor, index) => [JSON.stringify(anchor), before.placements[index]]),
  )
  return anchors.map((anchor) => {
    const range = anchor.lang === null ? ([0, 0] as const) : ([anchor.start, anchor.end] as const)
    return known.get(JSON.stringify(anchor)) ?? { state: 'exact', range }
  })
}
