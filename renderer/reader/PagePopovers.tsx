/** What opens beside a place of the page: the bar of the selection, the menu of a block, the field to go to a paragraph. */
import type { BlockKey } from '../../shared/model/ids.ts'
import { SelectionBar } from '../annotations/index.ts'
import type { SelectedRange } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { useRunCommand } from '../use-command.ts'
import { wholeBlock } from './copy.ts'
import { GoTo } from './GoTo.tsx'
import type { Outline } from './outline.ts'
import { rangeBox, textArea } from './page-geometry.ts'
import { PassageMenu } from './PassageMenu.tsx'
import type { ReaderParts } from './use-reader.ts'

export function PagePopovers({ reader }: { readonly reader: ReaderParts }) {
  const { outline, scroller, selection, menuKey, goToOpen, setGoToOpen, report } = reader
  const { openPlace, openReport } = useApp()
  const menuBlock = menuKey === null ? undefined : outline.blockOf(menuKey)
  return (
    <>
      {selection !== null && <WordsBar reader={reader} ranges={selection.ranges} />}
      {menuBlock !== undefined && <BlockMenu key={menuBlock.key} reader={reader} block={menuBlock} />}
      {goToOpen && (
        <GoTo
          report={report.id}
          outline={outline}
          anchor={() => pageTop(scroller.current)}
          onGo={(id, key) => {
            setGoToOpen(false)
            const start = id === report.id ? outline.blocks[0]?.key : undefined
            const to = key ?? start
            if (to === undefined) openReport(id)
            else openPlace({ report: id, key: to })
          }}
          onClose={() => setGoToOpen(false)}
        />
      )}
    </>
  )
}

type WordsBarProps = { readonly reader: ReaderParts; readonly ranges: readonly SelectedRange[] }

function WordsBar({ reader, ranges }: WordsBarProps) {
  const { settings } = useApp()
  const { annotating, clear, focusText, outline, scroller } = reader
  return (
    <SelectionBar
      anchor={() => selectionBox(ranges)}
      within={() => (scroller.current === null ? null : textArea(scroller.current))}
      avoid={() => numberBoxes(ranges, outline)}
      colour={settings.colour}
      locked={annotating.locked}
      onMark={(colour) => void annotating.mark(colour).then(focusText)}
      onUnderline={() => void annotating.markAs('underline').then(focusText)}
      onNote={() => void annotating.markAndEdit('note')}
      onQuestion={() => void annotating.ask()}
      onTag={() => void annotating.markAndEdit('tags')}
      onCopy={annotating.copySelection}
      onCopyReference={() => annotating.copyReference()}
      onClose={() => {
        clear()
        focusText()
      }}
    />
  )
}

type BlockMenuProps = {
  readonly reader: ReaderParts
  readonly block: ReaderParts['outline']['blocks'][number]
}

function BlockMenu({ reader, block }: BlockMenuProps) {
  const { langs, annotating, caret, setMenuKey } = reader
  const run = useRunCommand()
  return (
    <PassageMenu
      block={block}
      langs={langs}
      anchor={() => document.getElementById(`number-${block.key}`)?.getBoundingClientRect() ?? null}
      onNote={() => annotating.writeOn(block.key)}
      onSubjects={() => {
        const lang = langs.find((each) => block.text[each] !== null)
        if (lang !== undefined) caret.enter({ key: block.key, lang, offset: 0 })
        run('subject.choose')
      }}
      onSelect={(lang) => caret.selectAll(block.key, lang)}
      onCopy={(copied) => annotating.copyRanges(copied.map((lang) => wholeBlock(block, lang)))}
      onCite={() => annotating.copyCitation([wholeBlock(block, langs[0] ?? 'zh')])}
      onClose={() => setMenuKey(null)}
    />
  )
}

/** Box of all the selected words; null when none of them is shown. */
function selectionBox(ranges: readonly SelectedRange[]): DOMRect | null {
  const boxes = ranges
    .map(({ key, lang, start, end }) => rangeBox(key, lang, [start, end]))
    .filter((box) => box !== null)
  if (boxes.length === 0) return null
  const top = Math.min(...boxes.map((box) => box.top))
  const left = Math.min(...boxes.map((box) => box.left))
  const right = Math.max(...boxes.map((box) => box.right))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  return new DOMRect(left, top, right - left, bottom - top)
}

/** Numbers of the paragraphs that words are selected in, and of the ones above and below. */
function numberBoxes(ranges: readonly SelectedRange[], { blocks, indexOf }: Outline): readonly DOMRect[] {
  const first = indexOf(ranges[0]?.key ?? ('' as BlockKey)) ?? 0
  const last = indexOf(ranges.at(-1)?.key ?? ('' as BlockKey)) ?? first
  return blocks
    .slice(Math.max(0, first - 1), last + 2)
    .filter(({ number }) => number !== null)
    .map(({ key }) => document.getElementById(`number-${key}`)?.getBoundingClientRect())
    .filter((box) => box !== undefined)
}

function pageTop(page: HTMLElement | null): DOMRect | null {
  const box = page?.getBoundingClientRect()
  return box === undefined ? null : new DOMRect(box.left, box.top, box.width, 40)
}
