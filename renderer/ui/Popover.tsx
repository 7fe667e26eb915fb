/** A small panel beside something, in the browser's top layer; Escape or a click elsewhere closes it. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { besideOf, margin } from './beside.ts'

export type PopoverProps = {
  /** Where the thing is that the panel belongs to; asked again when the page moves. Null: gone, the panel closes. */
  readonly anchor: () => DOMRect | null
  readonly onClose: () => void
  readonly children: ReactNode
  /** Name for assistive technology. */
  readonly label: string
  /** Preferred side; the other one is taken when there is no room. */
  readonly side?: 'below' | 'above'
  /** What it stays inside of; the window when this is not given. */
  readonly within?: () => DOMRect | null
  /** What it is not to cover, where there is a choice. */
  readonly avoid?: () => readonly DOMRect[]
  /** Where there is no room on the preferred side, it stands beside this. */
  readonly column?: () => DOMRect | null
  /** `auto` closes by itself on Escape and outside clicks; `manual` only through its owner. */
  readonly mode?: 'auto' | 'manual'
  readonly role?: 'dialog' | 'toolbar' | 'menu' | 'group'
  readonly className?: string
}

export function Popover({
  anchor,
  onClose,
  children,
  label,
  side = 'below',
  within,
  avoid,
  column,
  mode = 'auto',
  role = 'dialog',
  className = '',
}: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null)
  const now = useRef({ anchor, within, avoid, column, onClose })
  now.current = { anchor, within, avoid, column, onClose }

  const place = useCallback(() => {
    const element = panel.current
    const target = now.current.anchor()
    if (element === null) return
    if (target === null) now.current.onClose()
    else {
      const { within: room, avoid: off, column: wide } = now.current
      putBeside(element, { target, side, within: room?.() ?? null, avoid: off?.() ?? [], column: wide?.() })
    }
  }, [side])

  useLayoutEffect(() => {
    const element = panel.current
    element?.showPopover()
    return () => {
      if (element?.matches(':popover-open') === true) element.hidePopover()
    }
  }, [])
  // After every render: the content may have another size.
  useLayoutEffect(place)

  useEffect(() => {
    window.addEventListener('resize', place)
    document.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      window.removeEventListener('resize', place)
      document.removeEventListener('scroll', place, { capture: true })
    }
  }, [place])

  return (
    <div
      ref={panel}
      popover={mode}
      role={role}
      aria-label={label}
      className={`popover ${className}`.trim()}
      onToggle={(event) => {
        if (event.newState === 'closed') now.current.onClose()
      }}
    >
      {children}
    </div>
  )
}

type Around = {
  readonly target: DOMRect
  readonly side: 'below' | 'above'
  readonly within: DOMRect | null
  readonly avoid: readonly DOMRect[]
  readonly column: DOMRect | null | undefined
}

function putBeside(element: HTMLElement, { within, ...around }: Around): void {
  const room = within ?? new DOMRect(0, 0, window.innerWidth, window.innerHeight)
  if (within !== null) element.style.maxWidth = `${room.width - 2 * margin}px`
  const { offsetWidth: width, offsetHeight: height } = element
  const { left, top } = besideOf({ ...around, width, height, room })
  element.style.top = `${top}px`
  element.style.left = `${left}px`
}
