/** Documents one of which is looked at. Only the rows in sight are in the page; keys move, open and copy. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { rowAfter, useLongList } from '../long-list.ts'
import { shownText } from '../shown-text.ts'
import { keysId } from './use-list-keys.ts'

/** Pixels, as references.css has it. */
const rowHeight = 50

export type ListedDocument = {
  readonly id: string
  readonly name: string
  /** BCP 47, when it is not in the language of the interface. */
  readonly nameLang: string | undefined
  /** Under the name. */
  readonly about: string
  /** Places that cite it; null where that cannot be told. */
  readonly times: number | null
}

export type DocumentListProps = {
  readonly list: RefObject<HTMLDivElement | null>
  /** The screen has just been opened: the row that is looked at gets the focus, once. */
  readonly entering: RefObject<boolean>
  readonly label: string
  readonly documents: readonly ListedDocument[]
  /** Number of the one that is looked at. */
  readonly at: number
  readonly onChoose: (id: string) => void
  /** Enter. */
  readonly onOpen: () => void
  readonly onCopy?: () => void
  /** Right. */
  readonly onPlaces: () => void
  /** Up on the first row. */
  readonly onLeave: () => void
}

export function DocumentList(props: DocumentListProps) {
  const { list, label, documents, at, onChoose } = props
  const { t } = useTranslation()
  const virtualizer = useLongList({ scroller: list, count: documents.length, at, rowHeight })
  const moved = useFocusFollows(list, props.entering)
  const show = useRef(() => {})
  show.current = () => virtualizer.scrollToIndex(at)
  useEffect(() => show.current(), [at, documents.length])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowHeight) - 1)
    const to = rowAfter(event.key, at, documents.length, page)
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      Enter: props.onOpen,
      ArrowRight: props.onPlaces,
      c: props.onCopy,
      C: props.onCopy,
    }
    const act = acts[event.key]
    const next = documents[to ?? -1]
    if (event.key === 'ArrowUp' && at === 0) props.onLeave()
    else if (next !== undefined) {
      moved()
      onChoose(next.id)
    } else if (act !== undefined) act()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      className="ref-documents"
      aria-label={label}
      aria-describedby={keysId}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="ref-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const document = documents[index]
          if (document === undefined) return null
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
            <div
              key={document.id}
              role="option"
              className="ref-document"
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={documents.length}
              tabIndex={index === at ? 0 : -1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(document.id)}
            >
              <bdi className="ref-document-name" lang={document.nameLang} title={document.name}>
                {shownText(document.name)}
              </bdi>
              <span className="ref-document-times num">
                {document.times !== null && t('references.times', { count: document.times })}
              </span>
              <span className="ref-document-about num">{document.about}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** After a move by key the row that is current has the focus, as soon as it is in the page. */
function useFocusFollows(list: RefObject<HTMLDivElement | null>, entering: RefObject<boolean>): () => void {
  const asked = useRef(false)
  useLayoutEffect(() => {
    if (!asked.current && !entering.current) return
    const row = list.current?.querySelector<HTMLElement>('.ref-document[tabindex="0"]')
    row?.focus({ preventScroll: true })
    asked.current = row == null
    entering.current &&= row == null
  })
  return useCallback(() => {
    asked.current = true
  }, [])
}
