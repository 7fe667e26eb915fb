/** When what has the focus goes away with what it did, the keyboard stays near. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** `next`: what takes the focus, asked only then. `box` is there from the first drawing on. */
export function useFocusKept(
  box: RefObject<HTMLElement | null>,
  next: () => HTMLElement | null | undefined,
): void {
  const last = useRef<EventTarget | null>(null)
  useEffect(() => {
    const element = box.current
    const came = ({ target }: FocusEvent): void => {
      last.current = target
    }
    const went = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) last.current = null
    }
    element?.addEventListener('focusin', came)
    element?.addEventListener('focusout', went)
    return () => {
      element?.removeEventListener('focusin', came)
      element?.removeEventListener('focusout', went)
    }
  }, [box])
  useLayoutEffect(() => {
    const gone = last.current instanceof Node && !last.current.isConnected
    if (gone && document.activeElement === document.body) next()?.focus()
    if (gone) last.current = null
  })
}
