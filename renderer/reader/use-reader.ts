/** The open report at work: its text, its annotations, where the page is, and what keyboard and mouse do on it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportText } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import type { Layout } from '../../shared/model/settings.ts'
import { textElement, useAnnotationActs, useAnnotationData, useSelection } from '../annotations/index.ts'
import type { PaintedRange, TextPlace } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { selectedText } from './copy.ts'
import { storePositions } from './kept-positions.ts'
import { outlineOf } from './outline.ts'
import type { Outline } from './outline.ts'
import { footnoteLinksOf } from './Page.tsx'
import type { Target } from './page-geometry.ts'
import { useAnnotating } from './use-annotating.ts'
import type { Annotating } from './use-annotating.ts'
import { useCaret } from './use-caret.ts'
import { useFind } from './use-find.ts'
import { useInputKind } from './use-input-kind.ts'
import { useNearFirst } from './use-near-first.ts'
import { useFirstTarget, useOpenedPlace } from './use-opened-place.ts'
import { usePagePointer } from './use-page-pointer.ts'
import { usePainting } from './use-painting.ts'
import { usePosition } from './use-position.ts'
import { useReaderCommands } from './use-reader-commands.ts'
import { useReadingReport } from './use-reading-report.ts'
import { useSides } from './use-sides.ts'
import { useSpokenSelection } from './use-spoken-selection.ts'
import { wordsOf } from './words.ts'

const langsOf: Readonly<Record<Layout, readonly Lang[]>> = {
  columns: ['zh', 'en'],
  interleaved: ['zh', 'en'],
  zh: ['zh'],
  en: ['en'],
}

export type ReaderParts = ReturnType<typeof useReader>

export function useReader(report: Report, text: ReportText) {
  const { t } = useTranslation()
  const { openPlace } = useApp()
  const root = useRef<HTMLDivElement>(null)
  const sides = useSides(root)
  const langs = langsOf[sides.layout]
  const scroller = useRef<HTMLDivElement>(null)
  const [menuKey, setMenuKey] = useState<BlockKey | null>(null)
  const [goToOpen, setGoToOpen] = useState(false)

  const outline = useMemo(() => outlineOf(text), [text])
  const footnotes = useMemo(() => footnoteLinksOf(text, outline), [text, outline])
  const words = useMemo(() => wordsOf(t, outline), [t, outline])
  const data = useAnnotationData(report.id, outline)
  const acts = useAnnotationActs(report.id, outline)
  const { selection, selected, clear } = useSelection(scroller)
  const inputKind = useInputKind(root)

  const first = useFirstTarget(report.id, beginningOf(outline))
  const reading = useReadingReport(scroller, outline)
  const mover = usePosition({
    scroller,
    report: report.id,
    outline,
    layout: sides.layout,
    first,
    onRead: () => caret.offer(reading.tell()),
  })
  const caret = useCaret({ scroller, outline, langs, visibleKey: reading.key, onMenu: setMenuKey })
  const focusText = useCallback(() => {
    scroller.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true })
  }, [])
  const enter = (key: BlockKey, lang: Lang | null, offset: number): void => {
    const wanted = lang === null ? langs : [lang, ...langs]
    const shown = wanted.find((each) => langs.includes(each) && textElement(key, each) !== null)
    if (shown !== undefined) caret.enter({ key, lang: shown, offset })
  }
  const annotating = useAnnotating({
    report,
    outline,
    data,
    acts,
    selected,
    clearSelection: clear,
    showPanel: sides.panel.show,
    show: mover.show,
    focusText,
    inputKind,
  })
  const { desk, dispatch } = annotating
  const hits = useOpenedPlace({
    report: report.id,
    langs,
    has: (key) => outline.indexOf(key) !== undefined,
    goTo: mover.goTo,
    enter,
    seek: annotating.seek,
  })
  useKeepInView(sides.squeezed, annotating, mover.show)
  const marks = useNearFirst(data.marks, outline, first?.key ?? null)
  const point = usePainting({
    blockOf: outline.blockOf,
    marks,
    active: desk.active,
    footnoteMarks: text.footnoteMarks,
    hits,
  })

  const jump = useCallback(
    (key: BlockKey, lang?: Lang | null) => openPlace({ report: report.id, key, lang: lang ?? undefined }),
    [openPlace, report.id],
  )
  const find = useFind({
    outline,
    langs,
    words,
    from: reading.key,
    show: ({ key, lang, start, end }) => mover.show({ key, fraction: 0, lang, range: [start, end] }),
    selectedText: () => (selection?.ranges.length === 1 ? selectedText(selection.ranges, outline) : ''),
    onClosed: (match) => (match === null ? focusText() : enter(match.key, match.lang, match.start)),
  })
  const currentPlace = (): TextPlace | null => {
    const place = hasFocus(scroller.current) ? caret.at() : null
    const key = place?.key ?? reading.key()
    if (place !== null || key === null) return place
    const lang = langs.find((each) => textElement(key, each) !== null)
    return lang === undefined ? null : { key, lang, offset: 0 }
  }
  const enterWords = ({ key, lang, range }: PaintedRange): void => {
    document.getSelection()?.removeAllRanges()
    caret.enter({ key, lang, offset: range[0] })
    mover.show({ key, fraction: 0, lang, range })
  }
  useReaderCommands({
    report: report.id,
    outline,
    words,
    langs,
    data,
    acts,
    annotating,
    selected,
    caret,
    currentPlace,
    show: mover.show,
    openGoTo: () => setGoToOpen(true),
  })
  const pointer = usePagePointer({
    scroller,
    marks: data.marks,
    footnoteMarks: text.footnoteMarks,
    onMenu: setMenuKey,
    onJump: jump,
    onPlace: caret.enter,
    onPoint: point,
    onMark: (id, card) => {
      if (id !== null && card) sides.panel.show()
      dispatch(id !== null && card ? { type: 'focus', id } : { type: 'look', id })
    },
  })
  useSpokenSelection(selection, outline)
  useStorePositions()

  return {
    report, langs, root, scroller, outline, footnotes, words, data, marks, acts, selection, selected, clear, sides, caret, annotating,
    find, pointer, jump, enterWords, focusText, currentPlace, menuKey, setMenuKey, goToOpen, setGoToOpen,
  } // prettier-ignore
}

function beginningOf({ blocks }: Outline): Target | null {
  const block = blocks[0]
  return block === undefined ? null : { key: block.key, fraction: 0 }
}

/** Where an opened panel makes the texts change places, the words that it was opened for stay in view. */
function useKeepInView(squeezed: boolean, annotating: Annotating, show: (target: Target) => void): void {
  const now = useRef({ annotating, show })
  now.current = { annotating, show }
  useEffect(() => {
    if (!squeezed) return
    const { active, desk, goToAnnotation } = now.current.annotating
    if (desk.pending !== null) now.current.show({ key: desk.pending.key, fraction: 0 })
    else if (active !== undefined && (desk.editing ?? desk.focus) !== null) goToAnnotation(active)
  }, [squeezed])
}

function hasFocus(page: HTMLElement | null): boolean {
  return page?.contains(document.activeElement) === true
}

/** The last position is stored when the window is hidden or closed, and when another report is opened. */
function useStorePositions(): void {
  useEffect(() => {
    window.addEventListener('pagehide', storePositions)
    document.addEventListener('visibilitychange', storePositions)
    return () => {
      window.removeEventListener('pagehide', storePositions)
      document.removeEventListener('visibilitychange', storePositions)
      storePositions()
    }
  }, [])
}
