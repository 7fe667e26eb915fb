/** The mouse on links: a hand over them, and the click that pins a card or, with the command key, goes there at once. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { placeAtPoint } from '../annotations/index.ts'
import type { PagePoint } from '../words-box.ts'
import type { Link, Links } from './links.ts'

export type LinkPointerOptions = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly links: Links | null
  readonly onClick: (link: Link, point: PagePoint) => void
  readonly onOpen: (link: Link) => void
}

export function useLinkPointer(options: LinkPointerOptions): void {
  const now = useRef(options)
  now.current = options
  const { scroller, links } = options
  useEffect(() => {
    const page = scroller.current
    if (page === null || links === null) return undefined
    const linkAt = (x: number, y: number): Link | undefined => {
      const place = placeAtPoint(x, y)
      return place === null ? undefined : links.at(place)
    }
    const click = (event: MouseEvent): void => {
      if (!meansWords(event) || !page.contains(event.target as Node)) return
      const { clientX: x, clientY: y } = event
      const link = linkAt(x, y)
      // The mark of a footnote leads there by itself.
      if (link === undefined || isFootnote(link)) return
      if (event.ctrlKey || event.metaKey) now.current.onOpen(link)
      else now.current.onClick(link, { x, y })
    }
    let frame = 0
    const move = ({ clientX, clientY, buttons }: PointerEvent): void => {
      if (frame !== 0 || buttons !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        page.toggleAttribute('data-over-link', linkAt(clientX, clientY) !== undefined)
      })
    }
    // Later than what the page does with a click: the card is to have the focus.
    document.addEventListener('click', click)
    page.addEventListener('pointermove', move, { passive: true })
    return () => {
      document.removeEventListener('click', click)
      page.removeEventListener('pointermove', move)
      cancelAnimationFrame(frame)
      page.removeAttribute('data-over-link')
    }
  }, [scroller, links])
}

export function isFootnote({ references: [{ kind }] }: Link): boolean {
  return kind === 'footnote'
}

/** A single click on words: not one that ends a selection or makes it longer, nor one on what stands beside them. */
function meansWords({ button, detail, shiftKey, target }: MouseEvent): boolean {
  if (button !== 0 || detail > 1 || shiftKey) return false
  if (document.getSelection()?.isCollapsed === false) return false
  return target instanceof Element && target.closest('button') === null
}
