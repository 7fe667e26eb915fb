/** Parts of a question as chips: each goes with a click or a key. Tab reaches one of them, the arrow keys go along. */
import { X } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { moveFocus } from './move-focus.ts'

export type ChipProps = {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** Name of the removing button, and its tooltip. */
  readonly removeLabel: string
  /** Absent for a chip that only tells. */
  readonly onRemove?: () => void
}

export type ChipRowProps = {
  readonly chips: readonly ChipProps[]
  /** The last one has gone. */
  readonly onLeave: () => void
}

const along = { back: 'ArrowLeft', forth: 'ArrowRight' }

export function ChipRow({ chips, onLeave }: ChipRowProps) {
  const row = useRef<HTMLUListElement>(null)
  const [reachable, setReachable] = useState(0)
  const removed = useRef<number | null>(null)
  const buttons = (): HTMLElement[] => [...(row.current?.querySelectorAll<HTMLElement>('button.chip') ?? [])]
  useLayoutEffect(() => {
    if (removed.current === null) return
    const left = buttons()
    left[Math.min(removed.current, left.length - 1)]?.focus()
    removed.current = null
  })

  const removable = chips.filter(({ onRemove }) => onRemove !== undefined)
  const remove = (at: number): void => {
    const chip = removable[at]
    if (chip?.onRemove === undefined) return
    removed.current = at
    chip.onRemove()
    if (removable.length === 1) onLeave()
  }
  const onKey = (event: KeyboardEvent): void => {
    const at = buttons().findIndex((button) => button === document.activeElement)
    if (event.key === 'Delete' || event.key === 'Backspace') remove(at)
    else if (!moveFocus(event.key, buttons(), along)) return
    event.preventDefault()
  }
  const tabStop = Math.min(reachable, removable.length - 1)
  return (
    <ul ref={row} className="chip-row" onKeyDown={onKey}>
      {chips.map((chip) => {
        const { id, label, icon, removeLabel, onRemove } = chip
        if (onRemove === undefined) {
          return (
            <li key={id}>
              <span className="chip" title={removeLabel}>
                {icon}
                <bdi>{label}</bdi>
              </span>
            </li>
          )
        }
        const at = removable.indexOf(chip)
        return (
          <li key={id}>
            <button
              type="button"
              className="chip"
              tabIndex={at === tabStop ? 0 : -1}
              title={removeLabel}
              aria-label={removeLabel}
              onFocus={() => setReachable(at)}
              onClick={() => remove(at)}
            >
              {icon}
              <bdi>{label}</bdi>
              <X aria-hidden="true" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
