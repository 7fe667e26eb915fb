/** F6 goes round the parts of a screen, with Shift the other way. */
import { useEffect } from 'react'

/**
 * `stops`: for each part, marked by `data-region`, what gets the focus there; in their order, always the same array. From
 * wherever in the window the keyboard is, unless a dialog has it.
 */
export function useRegions(stops: readonly string[]): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => goRound(event, stops)
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [stops])
}

function goRound(event: KeyboardEvent, stops: readonly string[]): void {
  if (event.key !== 'F6' || document.querySelector('dialog[open]') !== null) return
  const there = stops
    .map((stop) => document.querySelector<HTMLElement>(stop))
    .filter((element) => element !== null)
  if (there.length === 0) return
  event.preventDefault()
  const region = regionOf(document.activeElement)
  const at = region === null ? -1 : there.findIndex((element) => regionOf(element) === region)
  const to = at < 0 ? 0 : (at + (event.shiftKey ? -1 : 1) + there.length) % there.length
  there[to]?.focus()
}

function regionOf(element: Element | null): Element | null {
  return element?.closest('[data-region]') ?? null
}
