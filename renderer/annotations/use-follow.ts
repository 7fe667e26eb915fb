/** The cards go along with the reading, but never away from under whoever is at work on them. */
import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { AnnotationId } from '../../shared/model/ids.ts'
import type { DeskState } from './desk.ts'

/** Brings the card into view when it becomes another one, while no editor is open and the focus is not in the panel. */
export function useFollow(
  panel: RefObject<HTMLElement | null>,
  follow: AnnotationId | null,
  { active, editing, pending }: DeskState,
): void {
  const held = editing !== null || pending !== null
  useEffect(() => {
    if (follow === null || held || panel.current?.contains(document.activeElement) === true) return
    const card = document.getElementById(`annotation-${follow}`)
    if (card === null || panel.current === null) return
    // The card looked at need not move while it is seen.
    if (follow === active) card.scrollIntoView({ block: 'nearest' })
    else bringToTop(card, panel.current)
    // Only for what is followed: an editor that closes leaves the cards where they are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [follow])
}

/** Pixels above the card. */
const space = 4

/** By hand: `scrollIntoView` would move what is around the panel too. Where the panel is low it scrolls as a whole. */
function bringToTop(card: HTMLElement, panel: HTMLElement): void {
  for (const scroller of [panel.querySelector('.annotations'), panel]) {
    if (scroller === null) continue
    scroller.scrollTop += card.getBoundingClientRect().top - scroller.getBoundingClientRect().top - space
  }
}
