/** The filters in force, above the list whether their pane is open or not; each goes with a click or a key. */
import { X } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationFilter } from '../../shared/model/annotation-filter.ts'
import { everyAnnotation } from '../../shared/model/annotation-filter.ts'
import { shownText } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { moveFocus } from '../ui/index.ts'
import { chipsOf } from './filter-chips.ts'
import type { Names } from './use-names.ts'

export type FilterChipsProps = {
  readonly filter: AnnotationFilter
  readonly names: Names
  readonly onChange: (filter: AnnotationFilter) => void
  /** The last one has gone. */
  readonly onLeave: () => void
}

const along = { back: 'ArrowLeft', forth: 'ArrowRight' }

/** Tab reaches one of them, the arrow keys go along. */
export function FilterChips({ filter, names, onChange, onLeave }: FilterChipsProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const chips = chipsOf(filter, t, lang, names)
  const row = useRef<HTMLUListElement>(null)
  const [reachable, setReachable] = useState(0)
  const removed = useRef<number | null>(null)
  const buttons = (): HTMLElement[] => [...(row.current?.querySelectorAll<HTMLElement>('.chip') ?? [])]
  useLayoutEffect(() => {
    if (removed.current === null) return
    const left = buttons()
    left[Math.min(removed.current, left.length - 1)]?.focus()
    removed.current = null
  })
  if (chips.length === 0) return null

  const remove = (at: number): void => {
    const chip = chips[at]
    if (chip === undefined) return
    removed.current = at
    onChange(chip.without)
    if (chips.length === 1) onLeave()
  }
  const onKey = (event: KeyboardEvent): void => {
    const at = buttons().findIndex((button) => button === document.activeElement)
    if (event.key === 'Delete' || event.key === 'Backspace') remove(at)
    else if (!moveFocus(event.key, buttons(), along)) return
    event.preventDefault()
  }
  const tabStop = Math.min(reachable, chips.length - 1)
  return (
    <section className="chips" aria-label={t('list.chips')}>
      <ul ref={row} onKeyDown={onKey}>
        {chips.map(({ id, label, colour }, at) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              tabIndex={at === tabStop ? 0 : -1}
              title={t('list.removeChip', { filter: shownText(label) })}
              aria-label={t('list.removeChip', { filter: shownText(label) })}
              onFocus={() => setReachable(at)}
              onClick={() => remove(at)}
            >
              {colour !== null && <i className={`swatch swatch-${colour}`} aria-hidden="true" />}
              <bdi>{shownText(label)}</bdi>
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="facet-more"
        onClick={() => {
          onChange(everyAnnotation)
          onLeave()
        }}
      >
        {t('list.clearAll')}
      </button>
    </section>
  )
}
