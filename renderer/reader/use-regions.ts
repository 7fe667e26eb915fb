/**
 * F6 goes round the parts of the reader: question being answered, contents, strip, text, selection bar, annotations.
 * With Shift the other way.
 */
import { useEffect } from 'react'

const stops = [
  '[data-region="question"] select',
  '[data-region="contents"] .contents-entry[tabindex="0"]',
  '[data-region="strip"] .strip-entry[tabindex="0"]',
  '[data-cell][tabindex="0"]',
  '[data-region="bar"] button[tabindex="0"]',
  '[data-region="panel"] .annotation[tabindex="0"], [data-region="panel"] button',
]

/** From wherever in the window the keyboard is, unless a dialog has it. */
export function useRegions(): void {
  useEffect(() => {
    window.addEventListener('keydown', goRound)
    return () => window.removeEventListener('keydown', goRound)
  }, [])
}

function goRound(event: KeyboardEvent): void {
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
