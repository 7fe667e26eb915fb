/** The words selected in the page, by mouse or keyboard, in the language that the selection began in. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Lang } from '../../shared/model/report.ts'
import { placeOfElement, selectedRanges, textElementOf } from './selection.ts'
import type { SelectedRange } from './selection.ts'

export type PageSelection = { readonly lang: Lang; readonly ranges: readonly SelectedRange[] }

export type Selecting = {
  /** Null while nothing is selected, and while the mouse still selects. */
  readonly selection: PageSelection | null
  /** As it is at this moment: `selection` is a frame behind the keys. For what is done with it. */
  readonly selected: () => PageSelection | null
  readonly clear: () => void
}

export function useSelection(root: RefObject<HTMLElement | null>): Selecting {
  const [selection, setSelection] = useState<PageSelection | null>(null)
  const latest = useRef<PageSelection | null>(null)
  const readNow = useRef<() => void>(undefined)

  useEffect(() => {
    const page = root.current
    if (page === null) return undefined
    let dragging = false
    let frame = 0
    const read = (): void => {
      cancelAnimationFrame(frame)
      frame = 0
      // The focus may take the selection with it: the words stay chosen while the bar beside them has it.
      if (document.activeElement?.closest('[data-region="bar"]') != null) return
      if (dragging) return
      latest.current = unlessSame(latest.current, readSelection(page))
      setSelection(latest.current)
    }
    readNow.current = read
    const readSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read)
    }
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return
      dragging = true
      beginIn(page, textElementOf(event.target as Node))
    }
    const up = (): void => {
      if (!dragging) return
      dragging = false
      readSoon()
    }
    page.addEventListener('pointerdown', down)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    document.addEventListener('selectionchange', readSoon)
    return () => {
      page.removeEventListener('pointerdown', down)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
      document.removeEventListener('selectionchange', readSoon)
      cancelAnimationFrame(frame)
    }
  }, [root])

  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    latest.current = null
    setSelection(null)
  }, [])
  const selected = useCallback(() => {
    readNow.current?.()
    return latest.current
  }, [])
  return { selection, selected, clear }
}

/** The style sheet takes the other language out of the selection while this one is being selected. */
export function beginIn(page: HTMLElement, text: HTMLElement | null): void {
  const place = text === null ? null : placeOfElement(text)
  if (place === null) delete page.dataset['selecting']
  else page.dataset['selecting'] = place.lang
}

export function readSelection(page: HTMLElement): PageSelection | null {
  const selected = document.getSelection()
  if (selected === null || selected.isCollapsed || selected.rangeCount === 0) return null
  const range = selected.getRangeAt(0)
  if (!range.intersectsNode(page)) return null
  const begun = textElementOf(selected.anchorNode) ?? textElementOf(selected.focusNode)
  const lang =
    (page.dataset['selecting'] as Lang | undefined) ?? (begun === null ? null : placeOfElement(begun)?.lang)
  if (lang == null) return null
  const ranges = selectedRanges(page, range, lang)
  return ranges.length === 0 ? null : { lang, ranges }
}

function unlessSame(before: PageSelection | null, after: PageSelection | null): PageSelection | null {
  const same =
    before !== null &&
    after !== null &&
    before.lang === after.lang &&
    before.ranges.length === after.ranges.length &&
    before.ranges.every((range, index) => {
      const other = after.ranges[index]
      return range.key === other?.key && range.start === other.start && range.end === other.end
    })
  return same ? before : after
}
