/** Tabs with one panel shown: arrow keys move along the row, Home and End to its ends. */
import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

export type Tab<Id extends string> = {
  readonly id: Id
  readonly label: string
  /** Number shown after the label. */
  readonly count?: number
}

export type TabsProps<Id extends string> = {
  /** Name of the row of tabs. */
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly current: Id
  readonly onChange: (id: Id) => void
  /** Content of the current tab. */
  readonly children: ReactNode
  /** Stands at the end of the row. */
  readonly beside?: ReactNode
  readonly className?: string
}

export function Tabs<Id extends string>({
  label,
  tabs,
  current,
  onChange,
  children,
  beside,
  className = '',
}: TabsProps<Id>) {
  const base = useId()
  const row = useRef<HTMLDivElement>(null)

  const move = (event: KeyboardEvent): void => {
    const from = tabs.findIndex((tab) => tab.id === current)
    const to = target(event.key, from, tabs.length)
    const tab = to === null ? undefined : tabs[to]
    if (to === null || tab === undefined) return
    event.preventDefault()
    onChange(tab.id)
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
  }

  const tabRow = (
    <div ref={row} role="tablist" aria-label={label} className="tab-row" onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${base}-${tab.id}`}
          aria-selected={tab.id === current}
          aria-controls={`${base}-panel`}
          tabIndex={tab.id === current ? 0 : -1}
          className="tab"
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && <span className="tab-count">{tab.count}</span>}
        </button>
      ))}
    </div>
  )
  return (
    <div className={`tabs ${className}`.trim()}>
      {beside === undefined ? (
        tabRow
      ) : (
        <div className="tab-head">
          {tabRow}
          {beside}
        </div>
      )}
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current}`} className="tab-panel">
        {children}
      </div>
    </div>
  )
}

function target(key: string, from: number, count: number): number | null {
  if (key === 'ArrowRight') return (from + 1) % count
  if (key === 'ArrowLeft') return (from - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
