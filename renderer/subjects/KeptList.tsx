/** A list of what stands in the passages of a subject: as it was left when one comes back to it. */
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MoreButton } from './MoreButton.tsx'
import type { PlaceId } from './subject-places.ts'
import { keepMemory, readMemory, topOf } from './subjects-memory.ts'
import { useKeptTop } from './use-kept-top.ts'

/** Rows drawn at first, and by how many more each time. */
const portion = 40

export type KeptListProps<Item> = {
  /** Unlike any other list's. */
  readonly list: string
  readonly items: readonly Item[]
  /** What a row has as its `data-place`. */
  readonly idOf: (item: Item) => PlaceId
  /** Draws the first of them. */
  readonly children: (shown: readonly Item[]) => ReactNode
}

export function KeptList<Item>({ list, items, idOf, children }: KeptListProps<Item>) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const [limit, setLimit] = useState(() => {
    const wanted = [readMemory().current, topOf(list)?.place]
    return limitWith(items, (item) => wanted.includes(idOf(item)), portion)
  })
  useKeptTop(scroller, list, true)
  return (
    <div
      ref={scroller}
      className="subject-scroll"
      data-region="shown"
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>('[data-place]')
        if (row !== null) keepMemory({ current: row.dataset['place'] ?? null })
      }}
    >
      {children(items.slice(0, limit))}
      {items.length > limit && (
        <MoreButton
          key={limit}
          label={t('subjects.more', { count: Math.min(portion, items.length - limit) })}
          onMore={() => setLimit(limit + portion)}
        />
      )}
    </div>
  )
}

/** As many portions as it takes to draw those that are wanted, one at least. */
export function limitWith<Item>(
  items: readonly Item[],
  isWanted: (item: Item) => boolean,
  size: number,
): number {
  return size * (Math.floor(Math.max(0, items.findLastIndex(isWanted)) / size) + 1)
}
