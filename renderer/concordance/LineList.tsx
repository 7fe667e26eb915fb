/** The lines, of which only those in sight are in the page; keys move, open and copy. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConcordanceLine } from '../../shared/model/search.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { rowAfter, useLongList } from '../long-list.ts'
import { lineId, reportName, shortAddress } from './line-words.ts'

/** Pixels, as concordance.css has it. */
const rowHeight = 32

export type LineListProps = {
  readonly lines: readonly ConcordanceLine[]
  /** Number of the line that Tab reaches. */
  readonly at: number
  /** Has the keyboard from the start: it was opened, and the reader has come back. */
  readonly focused: boolean
  readonly onChoose: (at: number) => void
  readonly onOpen: (at: number) => void
  readonly onCopy: (line: ConcordanceLine) => void
}

export function LineList({ lines, at, focused, onChoose, onOpen, onCopy }: LineListProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const moved = useRef(focused)
  const virtualizer = useLongList({ scroller, count: lines.length, at, rowHeight })
  const show = useRef(() => {})
  show.current = () => virtualizer.scrollToIndex(at)
  useEffect(() => show.current(), [at, lines])
  useLayoutEffect(() => {
    if (!moved.current) return
    const row = scroller.current?.querySelector<HTMLElement>('.line[tabindex="0"]')
    row?.focus({ preventScroll: true })
    moved.current = row == null
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[at]
    if (line === undefined || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const to = rowAfter(event.key, at, lines.length, page)
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'c' || String(getSelection()) !== '') return
      onCopy(line)
    } else if (to !== undefined) {
      moved.current = true
      onChoose(to)
    } else if (event.key === 'Enter') onOpen(at)
    else return
    event.preventDefault()
  }
  return (
    <div
      role="grid"
      className="line-grid"
      aria-label={t('concordance.label')}
      aria-description={t('concordance.keys')}
      aria-rowcount={lines.length}
      onKeyDown={onKeyDown}
    >
      <div ref={scroller} role="rowgroup" className="line-scroll" data-scroller>
        <div role="presentation" className="line-rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            return line === undefined ? null : (
              <Line
                key={lineId(line)}
                line={line}
                index={index}
                top={start}
                current={index === at}
                onChoose={onChoose}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

type LineProps = Pick<LineListProps, 'onChoose' | 'onOpen'> & {
  readonly line: ConcordanceLine
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly current: boolean
}

function Line({ line, index, top, current, onChoose, onOpen }: LineProps) {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const { left, match, right } = line
  const face = { lang: langTag(line.lang), className: `line-cell reading-${line.lang}` }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has the keys
    <div
      role="row"
      className="line"
      aria-rowindex={index + 1}
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => onChoose(index)}
      onDoubleClick={() => onOpen(index)}
    >
      <span role="gridcell" className="line-cell line-address num" title={reportName(line, reports, lang)}>
        {shortAddress(line, reports, t)}
      </span>
      <span role="gridcell" {...face} className={`${face.className} line-left`}>
        {/* Right to left, so that what does not fit is cut at the start; the words themselves stay in order. */}
        <span dir="ltr">{left.replaceAll('\n', ' ')}</span>
      </span>
      <span role="presentation" className="line-rest">
        <span role="gridcell" {...face} className={`${face.className} line-match`}>
          <mark>{match.replaceAll('\n', ' ')}</mark>
        </span>
        <span role="gridcell" {...face} className={`${face.className} line-right`}>
          {right.replaceAll('\n', ' ')}
        </span>
      </span>
    </div>
  )
}
