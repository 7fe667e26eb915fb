/** Coming back from the reader, the place that was left for it has the focus again. */
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { forgetPlaceLeft, placeLeft } from './references-memory.ts'

/** To be called where the buttons of the places are drawn; it waits until there are some. */
export function useFocusLeft(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const left = placeLeft()
    if (left === null) return
    const places = [...(box.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])]
    const place = places.find(({ dataset }) => dataset['place'] === left)
    // Among other places it will not come any more.
    if (places.length > 0) forgetPlaceLeft()
    place?.focus()
    place?.scrollIntoView({ block: 'nearest' })
  })
}
