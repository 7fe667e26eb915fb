/** How large an element is, as it changes with the window. */
import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

export type ElementSize = { readonly width: number; readonly height: number }

/** CSS pixels without scroll bars; null until it is known, and where nothing is laid out. */
export function useElementSize(element: RefObject<Element | null>): ElementSize | null {
  const [size, setSize] = useState<ElementSize | null>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = current
      if (width > 0 && height > 0) setSize({ width, height })
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return size
}
