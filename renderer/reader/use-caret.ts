/** Reading and selecting by keyboard: one text has the focus, a caret stands in it, Shift extends the selection. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { Lang } from '../../shared/model/report.ts'
import { otherLang } from '../../shared/model/report.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import { beginIn, placeOfPoint, textElement, textNode } from '../annotations/index.ts'
import type { TextPlace } from '../annotations/index.ts'
import { caretAfter, neighbour } from './caret.ts'
import type { Outline } from './outline.ts'
import { rangeBox, rowElement, topEdge } from './page-geometry.ts'

export type CaretOptions = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly outline: Outline
  /** Languages on the page. */
  readonly langs: readonly Lang[]
  /** First row that can be seen: where the keyboard begins when its place is out of sight. */
  readonly visibleKey: () => BlockKey | null
  readonly onMenu: (key: BlockKey) => void
}

export type Caret = {
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Gives a text the focus, without scrolling to it. */
  readonly enter: (place: TextPlace) => void
  /** Makes a text the one that Tab reaches, unless the focus is on the page. */
  readonly offer: (key: BlockKey | null) => void
  /** Selects the whole text of a block. */
  readonly selectAll: (key: BlockKey, lang: Lang) => void
  /** Selects a stretch in one language; the caret goes to its end, from where Shift and arrows change it. */
  readonly select: (from: TextPlace, to: TextPlace) => void
  /** Where the keyboard is; null before it has been anywhere. */
  readonly at: () => TextPlace | null
  readonly hide: () => void
}

export function useCaret(options: CaretOptions): Caret {
  const now = useRef(options)
  now.current = options
  const place = useRef<TextPlace | null>(null)
  const reachable = useRef<HTMLElement | null>(null)
  const { scroller } = options

  const hide = useCallback(() => {
    caretElement(scroller.current)?.removeAttribute('data-shown')
  }, [scroller])
  useHideWhenMoved(scroller, hide)
  // Of thousands of texts Tab reaches one, without React drawing any row again.
  const makeReachable = useCallback((cell: HTMLElement) => {
    if (reachable.current !== null) setReachable(reachable.current, false)
    reachable.current = cell
    setReachable(cell, true)
  }, [])
  useFollowFocus(scroller, (cell) => {
    makeReachable(cell)
    place.current = placeInCell(cell, place.current)
  })

  return useMemo(() => {
    const enter = (next: TextPlace): void => {
      place.current = next
      cellOf(next.key, next.lang)?.focus({ preventScroll: true })
    }
    const offer = (key: BlockKey | null): void => {
      if (key === null || scroller.current?.contains(document.activeElement) === true) return
      const lang = now.current.langs.find((each) => textElement(key, each) !== null)
      const cell = lang === undefined ? null : cellOf(key, lang)
      if (cell !== null && lang !== undefined) {
        makeReachable(cell)
        place.current = { key, lang, offset: 0 }
      }
    }
    return {
      enter,
      offer,
      hide,
      at: () => place.current,
      selectAll(key, lang) {
        const start = { key, lang, offset: 0 }
        enter(start)
        selectText(scroller.current, start, start, wholeText(start))
      },
      select(from, to) {
        enter(to)
        selectText(scroller.current, from, to, to.offset)
        showCaret(scroller.current, to)
      },
      onKeyDown: (event) => handleKey(event, now.current, place, enter),
    }
  }, [scroller, hide, makeReachable])
}

/** A text, and the signs and edges of its row that lead to cards. */
function setReachable(cell: HTMLElement, reachable: boolean): void {
  const signs = cell.closest('[data-row]')?.querySelectorAll<HTMLElement>('.sign, .edges') ?? []
  for (const element of [cell, ...signs]) element.tabIndex = reachable ? 0 : -1
}

/** The mouse and the Tab key put the focus into texts too. */
function useFollowFocus(scroller: RefObject<HTMLElement | null>, onCell: (cell: HTMLElement) => void): void {
  const now = useRef(onCell)
  now.current = onCell
  useEffect(() => {
    const page = scroller.current
    const follow = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.matches('[data-cell]')) now.current(target)
    }
    page?.addEventListener('focusin', follow)
    return () => page?.removeEventListener('focusin', follow)
  }, [scroller])
}

function handleKey(
  event: KeyboardEvent,
  options: CaretOptions,
  place: RefObject<TextPlace | null>,
  enter: (place: TextPlace) => void,
): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
  if (cell === null || cell !== event.target || event.altKey || event.nativeEvent.isComposing) return
  const here = placeInCell(cell, place.current)
  if (here === null) return
  const command = event.ctrlKey || event.metaKey
  const next = nextPlace(event, command, here, options)
  if (next === null) {
    if (command && event.key === 'a')
      selectText(options.scroller.current, { ...here, offset: 0 }, here, wholeText(here))
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) options.onMenu(here.key)
    else return
    event.preventDefault()
    return
  }
  event.preventDefault()
  const base = event.shiftKey ? selectionBase(here) : next
  enter(next)
  if (event.shiftKey) selectText(options.scroller.current, base, next, next.offset)
  else document.getSelection()?.removeAllRanges()
  showCaret(options.scroller.current, next)
}

/** Where a key leads; null for keys that move nothing. */
function nextPlace(
  event: KeyboardEvent,
  command: boolean,
  here: TextPlace,
  options: CaretOptions,
): TextPlace | null {
  const { outline, langs } = options
  const text = textNode(here.key, here.lang)?.data ?? ''
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    return command ? null : nextRow(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey, here, text, options)
  }
  if (event.key === 'Enter' && !command && !event.shiftKey) {
    const lang = otherLang(here.lang)
    return langs.includes(lang) && textElement(here.key, lang) !== null
      ? { key: here.key, lang, offset: 0 }
      : null
  }
  if (command && (event.key === 'Home' || event.key === 'End') && !event.shiftKey) {
    const end =
      event.key === 'Home'
        ? neighbour(outline.blocks, -1, 1, here.lang)
        : neighbour(outline.blocks, outline.blocks.length, -1, here.lang)
    const block = end === null ? undefined : outline.blocks[end]
    return block === undefined ? null : { ...here, key: block.key, offset: 0 }
  }
  const offset = caretAfter(event.key, command, text, here.offset)
  return offset === null ? null : { ...here, offset }
}

/** The text above or below. A selection first takes in the rest of its own text. */
function nextRow(
  step: 1 | -1,
  selecting: boolean,
  here: TextPlace,
  text: string,
  options: CaretOptions,
): TextPlace | null {
  const { outline, scroller, visibleKey } = options
  const end = step === 1 ? text.length : 0
  if (selecting && here.offset !== end) return { ...here, offset: end }
  const seen = visibleKey()
  if (!selecting && seen !== null && !isVisible(scroller.current, here.key)) {
    const lang = textElement(seen, here.lang) === null ? otherLang(here.lang) : here.lang
    return { key: seen, lang, offset: 0 }
  }
  const to = neighbour(outline.blocks, outline.indexOf(here.key) ?? 0, step, here.lang)
  const block = to === null ? undefined : outline.blocks[to]
  if (block === undefined) return null
  const length = block.text[here.lang]?.length ?? 0
  return { key: block.key, lang: here.lang, offset: selecting && step === 1 ? length : 0 }
}

function isVisible(page: HTMLElement | null, key: BlockKey): boolean {
  const row = rowElement(key)?.getBoundingClientRect()
  if (page === null || row === undefined) return false
  return row.bottom > topEdge(page) && row.top < page.getBoundingClientRect().bottom
}

function placeInCell(cell: HTMLElement, last: TextPlace | null): TextPlace | null {
  const key = cell.closest<HTMLElement>('[data-row]')?.dataset['row'] as BlockKey | undefined
  const lang = cell.dataset['cell'] as Lang | undefined
  if (key === undefined || lang === undefined) return null
  return last?.key === key && last.lang === lang ? last : { key, lang, offset: 0 }
}

function wholeText({ key, lang }: TextPlace): number {
  return textNode(key, lang)?.data.length ?? 0
}

/** Where the running selection began, or the caret when there is none. */
function selectionBase(here: TextPlace): TextPlace {
  const selected = document.getSelection()
  const base =
    selected === null || selected.isCollapsed
      ? null
      : placeOfPoint(selected.anchorNode, selected.anchorOffset)
  return base?.lang === here.lang ? base : here
}

function selectText(page: HTMLElement | null, base: TextPlace, to: TextPlace, offset: number): void {
  const from = textNode(base.key, base.lang)
  const node = textNode(to.key, to.lang)
  if (page === null || from === null || node === null) return
  beginIn(page, textElement(base.key, base.lang))
  document.getSelection()?.setBaseAndExtent(from, base.offset, node, offset)
}

function cellOf(key: BlockKey, lang: Lang): HTMLElement | null {
  return textElement(key, lang)?.closest<HTMLElement>('[data-cell]') ?? null
}

function caretElement(page: HTMLElement | null): HTMLElement | null {
  return page?.querySelector<HTMLElement>('.caret') ?? null
}

/** Pixels kept free above and below the caret: a row that was put at the top edge stays there. */
const margin = { above: 2, below: 28 }

/** Draws the caret before the character at its place and brings it into view. */
function showCaret(page: HTMLElement | null, { key, lang, offset }: TextPlace): void {
  const caret = caretElement(page)
  if (page === null || caret === null) return
  const atEnd = offset >= wholeText({ key, lang, offset })
  const box = rangeBox(key, lang, atEnd ? [Math.max(0, offset - 1), offset] : [offset, offset + 1])
  if (box === null) return
  const edge = topEdge(page)
  const bottom = page.getBoundingClientRect().bottom
  const up = Math.min(0, box.top - edge - margin.above)
  const down = Math.max(0, box.bottom - bottom + margin.below)
  page.scrollTop += up !== 0 ? up : down
  const sheet = caret.parentElement?.getBoundingClientRect()
  const now = rangeBox(key, lang, atEnd ? [Math.max(0, offset - 1), offset] : [offset, offset + 1])
  if (sheet === undefined || now === null) return
  caret.style.transform = `translate(${(atEnd ? now.right : now.left) - sheet.left}px, ${now.top - sheet.top}px)`
  caret.style.height = `${Math.max(12, Math.min(now.height, 60))}px`
  caret.setAttribute('data-shown', '')
}

/** What is drawn stands at a place of the page as it was laid out: when that moves, or the mouse takes over, it goes. */
function useHideWhenMoved(scroller: RefObject<HTMLElement | null>, hide: () => void): void {
  useEffect(() => {
    const page = scroller.current
    page?.addEventListener('pointerdown', hide)
    page?.addEventListener('focusout', hide)
    window.addEventListener('resize', hide)
    return () => {
      page?.removeEventListener('pointerdown', hide)
      page?.removeEventListener('focusout', hide)
      window.removeEventListener('resize', hide)
    }
  }, [scroller, hide])
}
