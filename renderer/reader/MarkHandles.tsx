/** Handles at both ends of the mark looked at: dragged, they change its words. Keys do the same: see annotation.resize. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MouseEvent, PointerEvent, RefObject } from 'react'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { Lang } from '../../shared/model/report.ts'
import {
  beginIn,
  placeOfPoint,
  selectedRanges,
  textElement,
  textNode,
  wordsIn,
} from '../annotations/index.ts'
import type { SelectedRange, TextPlace } from '../annotations/index.ts'
import { rangeBox } from './page-geometry.ts'

type End = 'start' | 'end'

/** In pixels from the top left of the sheet. */
type Handle = {
  readonly lang: Lang
  readonly end: End
  readonly left: number
  readonly top: number
  readonly height: number
}

export type MarkHandlesProps = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly annotation: PlacedAnnotation
  /** Languages on the page. */
  readonly langs: readonly Lang[]
  readonly onResize: (ranges: readonly SelectedRange[]) => void
}

export function MarkHandles({ scroller, annotation, langs, onResize }: MarkHandlesProps) {
  const layer = useRef<HTMLDivElement>(null)
  const [handles, setHandles] = useState<readonly Handle[]>([])
  const measure = (): void => {
    const sheet = layer.current?.parentElement?.getBoundingClientRect()
    if (sheet !== undefined) setHandles(langs.flatMap((lang) => handlesOf(annotation, lang, sheet)))
  }
  const measureNow = useRef(measure)
  measureNow.current = measure
  useLayoutEffect(() => measureNow.current(), [annotation, langs])
  // Rows are laid out anew when the page or the text changes its size, and when those above come into view.
  useEffect(() => {
    const sheet = layer.current?.parentElement
    if (sheet == null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => measureNow.current())
    observer.observe(sheet)
    return () => observer.disconnect()
  }, [])

  const grab = (event: PointerEvent<HTMLElement>, { lang, end }: Handle): void => {
    const words = wordsIn(annotation, lang)
    const kept = end === 'start' ? endOf(words) : startOf(words)
    if (event.button !== 0 || kept === null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.dataset['kept'] = JSON.stringify(kept)
  }
  const drag = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void => {
    const kept = keptBy(currentTarget)
    if (kept === null) return
    currentTarget.dataset['moved'] = ''
    selectTo(scroller.current, kept, clientX, clientY)
  }
  const drop = ({ currentTarget }: PointerEvent<HTMLElement>): void => {
    const kept = 'moved' in currentTarget.dataset ? keptBy(currentTarget) : null
    delete currentTarget.dataset['kept']
    delete currentTarget.dataset['moved']
    const selected = document.getSelection()
    if (kept === null || selected === null || selected.isCollapsed || scroller.current === null) return
    const ranges = selectedRanges(scroller.current, selected.getRangeAt(0), kept.lang)
    selected.removeAllRanges()
    if (ranges.length > 0) onResize(ranges)
  }
  return (
    <div ref={layer} className="mark-handles" aria-hidden="true">
      {handles.map((handle) => (
        <i
          key={`${handle.lang} ${handle.end}`}
          className={`mark-handle mark-handle-${handle.end} mark-handle-${annotation.colour}`}
          style={{
            transform: `translate(${handle.left}px, ${handle.top}px)`,
            blockSize: handle.height,
          }}
          onMouseDown={keepFocus}
          onClick={(event) => event.stopPropagation()}
          onPointerDown={(event) => grab(event, handle)}
          onPointerMove={drag}
          onPointerUp={drop}
          onPointerCancel={drop}
        />
      ))}
    </div>
  )
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** The end that stays, while the other one is dragged; null otherwise. */
function keptBy(handle: HTMLElement): TextPlace | null {
  const kept = handle.dataset['kept']
  return kept === undefined ? null : (JSON.parse(kept) as TextPlace)
}

function startOf(words: readonly SelectedRange[]): TextPlace | null {
  const first = words[0]
  return first === undefined ? null : { key: first.key, lang: first.lang, offset: first.start }
}

function endOf(words: readonly SelectedRange[]): TextPlace | null {
  const last = words.at(-1)
  return last === undefined ? null : { key: last.key, lang: last.lang, offset: last.end }
}

function handlesOf(annotation: PlacedAnnotation, lang: Lang, sheet: DOMRect): readonly Handle[] {
  const words = wordsIn(annotation, lang)
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return []
  const start = rangeBox(first.key, lang, [first.start, first.start + 1])
  const end = rangeBox(last.key, lang, [last.end - 1, last.end])
  return [
    ...(start === null ? [] : [{ lang, end: 'start' as const, ...placeIn(sheet, start.left, start) }]),
    ...(end === null ? [] : [{ lang, end: 'end' as const, ...placeIn(sheet, end.right, end) }]),
  ]
}

function placeIn(sheet: DOMRect, x: number, { top, height }: DOMRect) {
  return { left: x - sheet.left, top: top - sheet.top, height }
}

/** Shows as a selection what the mark would be, up to the character nearest to the point in the same language. */
function selectTo(page: HTMLElement | null, kept: TextPlace, x: number, y: number): void {
  const at = document.caretPositionFromPoint(x, y)
  const place = at === null ? null : placeOfPoint(at.offsetNode, at.offset)
  const from = textNode(kept.key, kept.lang)
  if (page === null || at === null || place?.lang !== kept.lang || from === null) return
  beginIn(page, textElement(kept.key, kept.lang))
  document.getSelection()?.setBaseAndExtent(from, kept.offset, at.offsetNode, place.offset)
}
