/** Arrow keys among cards laid out in rows: they go to the card that lies that way on screen. */
import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Key handler of the element that holds the cards; each card is opened by one button. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('.card-open')]
  const from = cards.findIndex((card) => card === document.activeElement)
  const to = destination(event.key, from, cards)
  if (from < 0 || to === undefined) return
  event.preventDefault()
  to.focus()
}

function destination(key: string, from: number, cards: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'Home') return cards[0]
  if (key === 'End') return cards.at(-1)
  const step = steps[key]
  if (step === undefined) return undefined
  return cards[from + step[0] + step[1] * columnsOf(cards)]
}

/** Cards in the first row. */
function columnsOf(cards: readonly HTMLElement[]): number {
  const top = cards[0]?.getBoundingClientRect().top
  const next = cards.findIndex((card) => card.getBoundingClientRect().top !== top)
  return next < 0 ? cards.length : next
}
