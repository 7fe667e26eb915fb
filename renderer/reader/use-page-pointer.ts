/** The mouse on the page: numbers, footnotes, edges and marks, told apart by what lies under the pointer. */
import { useEffect } from 'react'
import type { MouseEvent, RefObject } from 'react'
import type { FootnoteMark } from '../../shared/model/block.ts'
import type { AnnotationId, BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { markAt, noMarks, placeAtPoint } from '../annotations/index.ts'
import type { MarksByBlock, TextPlace } from '../annotations/index.ts'

export type PagePointerOptions = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly marks: MarksByBlock
  readonly footnoteMarks: readonly FootnoteMark[]
  readonly onMenu: (key: BlockKey) => void
  readonly onJump: (key: BlockKey, lang: Lang | null) => void
  /** Null: a place without a mark. `card`: the card is to take the focus. */
  readonly onMark: (id: AnnotationId | null, card: boolean) => void
  readonly onPlace: (place: TextPlace) => void
  /** The mark that the pointer is over; null for none. Told with every move. */
  readonly onPoint: (id: AnnotationId | null) => void
}

export function usePagePointer(options: PagePointerOptions): {
  readonly onClick: (event: MouseEvent) => void
} {
  const { scroller, marks, footnoteMarks, onMenu, onJump, onMark, onPlace, onPoint } = options
  useHover(scroller, marks, footnoteMarks, onPoint)

  const onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement
    const acts = target.closest<HTMLElement>('[data-menu], [data-jump], [data-annotation]')?.dataset
    if (acts !== undefined) {
      const { menu, jump, jumpLang, annotation } = acts
      if (menu !== undefined) onMenu(menu as BlockKey)
      else if (jump !== undefined) onJump(jump as BlockKey, (jumpLang as Lang | undefined) ?? null)
      else onMark(annotation as AnnotationId, true)
      return
    }
    // The click that ends a selection is not a click on what lies there.
    if (document.getSelection()?.isCollapsed === false) return
    const place = placeAtPoint(event.clientX, event.clientY)
    if (place === null) return
    onPlace(place)
    const footnote = footnoteAt(footnoteMarks, place)
    if (footnote !== undefined) onJump(footnote.footnote, place.lang)
    else onMark(markUnder(marks, place)?.annotation.id ?? null, false)
  }
  return { onClick }
}

function markUnder(marks: MarksByBlock, { key, lang, offset }: TextPlace) {
  const here = marks.get(key) ?? noMarks
  return markAt(
    here.marks.filter((mark) => mark.lang === lang),
    offset,
  )
}

function footnoteAt(footnoteMarks: readonly FootnoteMark[], place: TextPlace): FootnoteMark | undefined {
  return footnoteMarks.find(
    ({ key, lang, range: [start, end] }) =>
      key === place.key && lang === place.lang && start <= place.offset && place.offset < end,
  )
}

/** A hand over what can be clicked, and the mark under it told; paint takes no pointer events, so the text is asked, once a frame at most. */
function useHover(
  scroller: RefObject<HTMLElement | null>,
  marks: MarksByBlock,
  footnoteMarks: readonly FootnoteMark[],
  onPoint: PagePointerOptions['onPoint'],
): void {
  useEffect(() => {
    const page = scroller.current
    if (page === null) return undefined
    let frame = 0
    const move = ({ clientX, clientY, buttons }: PointerEvent): void => {
      if (frame !== 0 || buttons !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        const place = placeAtPoint(clientX, clientY)
        const mark = place === null ? undefined : markUnder(marks, place)
        const over = mark ?? (place === null ? undefined : footnoteAt(footnoteMarks, place))
        page.toggleAttribute('data-over', over !== undefined)
        onPoint(mark?.annotation.id ?? null)
      })
    }
    const leave = (): void => onPoint(null)
    page.addEventListener('pointermove', move, { passive: true })
    page.addEventListener('pointerleave', leave)
    return () => {
      page.removeEventListener('pointermove', move)
      page.removeEventListener('pointerleave', leave)
      cancelAnimationFrame(frame)
    }
  }, [scroller, marks, footnoteMarks, onPoint])
}
