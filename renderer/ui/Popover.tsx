/** A small panel beside something, in the browser's top layer; Escape or a click elsewhere closes it. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

export type PopoverProps = {
  /** Where the thing is that the panel belongs to; asked again when the page moves. Null: gone, the panel closes. */
  readonly anchor: () => DOMRect | null
  readonly onClose: () => void
  readonly children: ReactNode
  /** Name for assistive technology. */
  readonly label: string
  /** Preferred side; the other one is taken when there is no room. */
  readonly side?: 'below' | 'above'
  /** `auto` closes by itself on Escape and outside clicks; `manual` only through its owner. */
  readonly mode?: 'auto' | 'manual'
  readonly role?: 'dialog' | 'toolbar' | 'menu' | 'group'
  readonly className?: string
}

const gap = 6
const margin = 8

export function Popover({
  anchor,
  onClose,
  children,
  label,
  side = 'below',
  mode = 'auto',
  role = 'dialog',
  className = '',
}: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null)
  const now = useRef({ anchor, onClose })
  now.current = { anchor, onClose }

  const place = useCallback(() => {
    const element = panel.current
    const target = now.current.anchor()
    if (element === null) return
    if (target === null) now.current.onClose()
    else putBeside(element, target, side)
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

function putBeside(element: HTMLElement, target: DOMRect, side: 'below' | 'above'): void {
  const { offsetWidth: width, offsetHeight: height } = element
  const below = target.bottom + gap
  const above = target.top - gap - height
  const fitsBelow = below + height + margin <= window.innerHeight
  const wanted =
    side === 'below' ? (fitsBelow || above < margin ? below : above) : above >= margin ? above : below
  const left = target.left + target.width / 2 - width / 2
  element.style.top = `${clamp(wanted, margin, window.innerHeight - height - margin)}px`
  element.style.left = `${clamp(left, margin, window.innerWidth - width - margin)}px`
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
