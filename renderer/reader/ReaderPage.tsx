/** The open report: contents, page and annotations, and what joins them. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportText } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang, Report } from '../../shared/model/report.ts'
import type { Layout } from '../../shared/model/settings.ts'
import {
  AnnotationPanel,
  SelectionBar,
  textElement,
  useAnnotationActs,
  useAnnotationData,
  useSelection,
} from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { reportTitle } from '../report-name.ts'
import { Contents } from './Contents.tsx'
import { selectedQuotation, selectedText } from './copy.ts'
import { FindBar } from './FindBar.tsx'
import { GoTo } from './GoTo.tsx'
import { storePositions } from './kept-positions.ts'
import { outlineOf } from './outline.ts'
import type { Outline } from './outline.ts'
import { ColumnHeads, Page, footnoteLinksOf } from './Page.tsx'
import { rangeBox } from './page-geometry.ts'
import type { Target } from './page-geometry.ts'
import { PassageMenu } from './PassageMenu.tsx'
import { UndoNotice } from './UndoNotice.tsx'
import { useAnnotating } from './use-annotating.ts'
import { useCaret } from './use-caret.ts'
import { useFind } from './use-find.ts'
import { useFirstTarget, useOpenedPlace } from './use-opened-place.ts'
import { usePagePointer } from './use-page-pointer.ts'
import { usePainting } from './use-painting.ts'
import { usePosition } from './use-position.ts'
import { useReaderCommands } from './use-reader-commands.ts'
import { useReadingReport } from './use-reading-report.ts'
import { useRegions } from './use-regions.ts'
import { useSides } from './use-sides.ts'
import { useSpokenSelection } from './use-spoken-selection.ts'
import { wordsOf } from './words.ts'

const langsOf: Readonly<Record<Layout, readonly Lang[]>> = {
  columns: ['zh', 'en'],
  interleaved: ['zh', 'en'],
  zh: ['zh'],
  en: ['en'],
}

export function ReaderPage({ report, text }: { readonly report: Report; readonly text: ReportText }) {
  const { t } = useTranslation()
  const { settings, lang: interfaceLang, openPlace } = useApp()
  const { layout } = settings
  const langs = langsOf[layout]
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)

  const outline = useMemo(() => outlineOf(text), [text])
  const footnotes = useMemo(() => footnoteLinksOf(text, outline), [text, outline])
  const words = useMemo(() => wordsOf(t, outline), [t, outline])
  const data = useAnnotationData(report.id, outline)
  const acts = useAnnotationActs(report.id, outline)
  const { selection, clear } = useSelection(scroller)
  const sides = useSides(root)
  const [menuKey, setMenuKey] = useState<BlockKey | null>(null)
  const [goToOpen, setGoToOpen] = useState(false)

  const reading = useReadingReport(scroller, outline)
  const first = useFirstTarget(report.id, beginningOf(outline))
  const mover = usePosition({
    scroller,
    report: report.id,
    outline,
    layout,
    first,
    onRead: () => caret.offer(reading.tell()),
  })
  const caret = useCaret({ scroller, outline, langs, visibleKey: reading.key, onMenu: setMenuKey })
  const focusText = (): void =>
    scroller.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true })
  const annotating = useAnnotating({
    report, outline, data, acts, selection, clearSelection: clear, showPanel: sides.panel.show, show: mover.show, focusText,
  }) // prettier-ignore
  const { desk, dispatch } = annotating

  const enter = (key: BlockKey, lang: Lang | null, offset: number): void => {
    const shown = [lang, ...langs].find(
      (each) => each !== null && langs.includes(each) && textElement(key, each) !== null,
    )
    if (shown != null) caret.enter({ key, lang: shown, offset })
  }
  const hits = useOpenedPlace({
    report: report.id,
    langs,
    has: (key) => outline.indexOf(key) !== undefined,
    goTo: mover.goTo,
    enter,
  })
  usePainting({ marks: data.marks, active: desk.active, footnoteMarks: text.footnoteMarks, hits })

  const jump = useCallback(
    (key: BlockKey, lang?: Lang | null) => openPlace({ report: report.id, key, lang: lang ?? undefined }),
    [openPlace, report.id],
  )
  const currentKey = (): BlockKey | null =>
    scroller.current?.contains(document.activeElement) === true ? (caret.at()?.key ?? null) : reading.key()
  const find = useFind({
    outline, langs, words, from: reading.key,
    show: ({ key, lang, start, end }) => mover.show({ key, fraction: 0, lang, range: [start, end] }),
    selectedText: () => (selection?.ranges.length === 1 ? selectedText(selection.ranges, outline) : ''),
    onClosed: (match) => (match === null ? focusText() : enter(match.key, match.lang, match.start)),
  }) // prettier-ignore
  useReaderCommands({
    report: report.id,
    outline,
    words,
    data,
    acts,
    annotating,
    currentKey,
    show: mover.show,
    openGoTo: () => setGoToOpen(true),
  })
  useSpokenSelection(selection, outline)
  useEffect(() => {
    window.addEventListener('pagehide', storePositions)
    document.addEventListener('visibilitychange', storePositions)
    return () => {
      window.removeEventListener('pagehide', storePositions)
      document.removeEventListener('visibilitychange', storePositions)
      storePositions()
    }
  }, [])

  const pointer = usePagePointer({
    scroller, marks: data.marks, footnoteMarks: text.footnoteMarks, onMenu: setMenuKey, onJump: jump, onPlace: caret.enter,
    onMark: (id, card) => {
      if (id !== null && card) sides.panel.show()
      dispatch(id !== null && card ? { type: 'focus', id } : { type: 'look', id })
    },
  }) // prettier-ignore
  const regions = useRegions(root)
  const onKeyDown = (event: KeyboardEvent): void => {
    regions(event)
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (selection !== null) clear()
    else if (sides.panel.over && sides.panel.open) sides.panel.close()
    else if (sides.contents.over && sides.contents.open) sides.contents.close()
    else dispatch({ type: 'look', id: null })
    focusText()
  }
  const onTab = (event: KeyboardEvent): void => {
    const bar = root.current?.querySelector<HTMLElement>('[data-region="bar"] button[tabindex="0"]')
    if (event.key !== 'Tab' || event.shiftKey || bar == null) return
    event.preventDefault()
    bar.focus()
  }
  const counts = useMemo(
    () =>
      countsBySection(
        data.annotations.map(({ anchors }) => outline.headingOf(anchors[0]?.key ?? ('' as BlockKey))),
      ),
    [data.annotations, outline],
  )
  const menuBlock = menuKey === null ? undefined : outline.blockOf(menuKey)

  return (
    <div ref={root} className="reader" data-layout={layout} onKeyDown={onKeyDown}>
      {sides.contents.open && (
        <div className={sides.contents.over ? 'side side-start side-over' : 'side side-start'}>
          <Contents
            headings={outline.headings}
            counts={counts}
            lang={langs.includes(interfaceLang) ? interfaceLang : (langs[0] ?? interfaceLang)}
            onGo={(key) => {
              if (sides.contents.over) sides.contents.close()
              jump(key)
            }}
            onClose={sides.contents.close}
          />
        </div>
      )}
      <main className="page" aria-label={t('reader.page')} data-region="text">
        {find.query !== null && (
          <FindBar
            query={find.query}
            asked={find.asked}
            at={find.at}
            count={find.count}
            onQuery={find.setQuery}
            onStep={find.step}
            onClose={find.close}
          />
        )}
        <div
          ref={scroller}
          className="scroller"
          onClick={pointer.onClick}
          onKeyDown={(event) => {
            onTab(event)
            if (!event.defaultPrevented) caret.onKeyDown(event)
          }}
          onCopy={(event) => {
            if (selection === null) return
            event.preventDefault()
            event.clipboardData.setData('text/plain', selectedText(selection.ranges, outline))
          }}
        >
          <div className="probe" aria-hidden="true" />
          <div className="sheet">
            <ColumnHeads report={report} />
            <article aria-label={reportTitle(report, interfaceLang).text} aria-description={t('reader.keys')}>
              <Page
                report={report}
                outline={outline}
                footnotes={footnotes}
                marks={data.marks}
                words={words}
              />
            </article>
            <div className="caret" aria-hidden="true" />
          </div>
        </div>
        {annotating.deleted && (
          <UndoNotice onUndo={() => void acts.undo()} onClose={annotating.closeDeleted} />
        )}
      </main>
      {sides.panel.open && (
        <div className={sides.panel.over ? 'side side-end side-over' : 'side side-end'}>
          <AnnotationPanel
            annotations={data.annotations}
            desk={desk}
            knownTags={data.tags}
            blockOf={outline.blockOf}
            placeOf={(key) => {
              const block = outline.blockOf(key)
              return block === undefined ? key : words.place(block)
            }}
            acts={annotating.cards}
            onSavePending={annotating.savePending}
            onClosePending={annotating.closePending}
            onClose={sides.panel.close}
          />
        </div>
      )}
      {selection !== null && (
        <SelectionBar
          anchor={() => selectionBox(selection.ranges)}
          colour={settings.colour}
          onMark={(colour) => void annotating.mark(colour).then(focusText)}
          onNote={() => void annotating.markAndEdit('note')}
          onTag={() => void annotating.markAndEdit('tags')}
          onCopy={annotating.copySelection}
          onCopyReference={annotating.copyReference}
          onClose={() => {
            clear()
            focusText()
          }}
        />
      )}
      {menuBlock !== undefined && (
        <PassageMenu
          block={menuBlock}
          langs={langs}
          anchor={() => document.getElementById(`number-${menuBlock.key}`)?.getBoundingClientRect() ?? null}
          onNote={() => annotating.writeOn(menuBlock.key)}
          onSelect={(lang) => caret.selectAll(menuBlock.key, lang)}
          onCopy={(lang) =>
            annotating.copyText(
              selectedQuotation(
                [{ key: menuBlock.key, lang, start: 0, end: menuBlock.text[lang]?.length ?? 0 }],
                report,
                outline,
              ),
            )
          }
          onClose={() => setMenuKey(null)}
        />
      )}
      {goToOpen && (
        <GoTo
          outline={outline}
          anchor={() => pageTop(scroller.current)}
          onGo={(key) => {
            setGoToOpen(false)
            jump(key)
          }}
          onClose={() => setGoToOpen(false)}
        />
      )}
    </div>
  )
}

function beginningOf({ blocks }: Outline): Target | null {
  const block = blocks[0]
  return block === undefined ? null : { key: block.key, fraction: 0 }
}

function countsBySection(headings: readonly (BlockKey | null)[]): ReadonlyMap<BlockKey, number> {
  const counts = new Map<BlockKey, number>()
  for (const key of headings) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Box of all the selected words. */
function selectionBox(
  ranges: readonly {
    readonly key: BlockKey
    readonly lang: Lang
    readonly start: number
    readonly end: number
  }[],
): DOMRect | null {
  const boxes = ranges
    .map(({ key, lang, start, end }) => rangeBox(key, lang, [start, end]))
    .filter((box) => box !== null)
  const first = boxes[0]
  if (first === undefined) return null
  const top = Math.min(...boxes.map((box) => box.top))
  const left = Math.min(...boxes.map((box) => box.left))
  const right = Math.max(...boxes.map((box) => box.right))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  return new DOMRect(left, top, right - left, bottom - top)
}

function pageTop(page: HTMLElement | null): DOMRect | null {
  const box = page?.getBoundingClientRect()
  return box === undefined ? null : new DOMRect(box.left, box.top, box.width, 40)
}
