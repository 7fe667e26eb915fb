/** F6 goes round the parts of the reader: contents, strip, text, selection bar, annotations. With Shift the other way. */
import type { KeyboardEvent, RefObject } from 'react'

const stops = [
  '[data-region="contents"] .contents-entry[tabindex="0"]',
  '[data-region="strip"] .strip-entry[tabindex="0"]',
  '[data-cell][tabindex="0"]',
  '[data-region="bar"] button[tabindex="0"]',
  '[data-region="panel"] .annotation[tabindex="0"], [data-region="panel"] button',
]

export function useRegions(root: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const reader = root.current
    if (event.key !== 'F6' || reader === null) return
    const there = stops
      .map((stop) => reader.querySelector<HTMLElement>(stop))
      .filter((element) => element !== null)
    if (there.length === 0) return
    event.preventDefault()
    const regionOf = (element: Element | null) => element?.closest('[data-region]') ?? null
    const at = there.findIndex((element) => regionOf(element) === regionOf(document.activeElement))
    const to = (at + (event.shiftKey ? -1 : 1) + there.length) % there.length
    there[at < 0 ? 0 : to]?.focus()
  }
}
