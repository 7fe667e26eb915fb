/** What a reference leads to, before one goes there: its first lines, or that it is not in the library. */
import { useEffect, useLayoutEffect, useReducer } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { LinkedReference } from '../../shared/model/reference.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useCopySymbol } from './use-copy-symbol.ts'
import { Popover } from '../ui/index.ts'
import { columnBox } from '../words-box.ts'
import { isInstrument } from './link-words.ts'
import type { LinkWords } from './link-words.ts'
import type { Link } from './links.ts'
import { TargetView } from './TargetView.tsx'

export type LinkCardProps = {
  readonly panel: RefObject<HTMLDivElement | null>
  readonly link: Link
  /** With the focus in it. */
  readonly byKey: boolean
  /** The open one. */
  readonly report: ReportId
  readonly langs: readonly Lang[]
  readonly words: LinkWords
  readonly blockOf: (key: BlockKey) => Block | undefined
  readonly anchor: () => DOMRect | null
  readonly within: () => DOMRect | null
  readonly onOpen: (reference: LinkedReference) => void
  readonly onClose: () => void
  /** Escape: the focus goes back to the text. */
  readonly onEscape: () => void
}

export function LinkCard(props: LinkCardProps) {
  const { panel, link, byKey, report, langs, words, blockOf, anchor, within, onOpen, onClose, onEscape } =
    props
  const { t } = useTranslation()
  const copy = useCopySymbol(onClose)
  useGrowing(panel)
  // With the first paint: a key pressed right after it is for this card.
  useLayoutEffect(() => {
    if (byKey) panel.current?.focus({ preventScroll: true })
  }, [byKey, panel])

  const leading = link.references.find(({ target }) => target.key !== null)
  const [named] = link.references.filter(({ symbol }) => symbol !== null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEscape()
    else if (event.key !== 'Enter' || event.target !== panel.current) return
    else if (leading !== undefined) onOpen(leading)
    else if (named?.symbol != null) copy(isInstrument(named) ? words.name(named) : named.symbol)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Popover
      label={t('references.link.label', { text: link.text })}
      anchor={anchor}
      onClose={onClose}
      within={within}
      avoid={termCards}
      column={() => columnBox(link)}
      mode={byKey ? 'auto' : 'manual'}
      className="link-card"
    >
      <div
        ref={panel}
        className="link-card-body"
        role="group"
        aria-label={words.link(link)}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {link.references.map((reference, at) => (
          <TargetView
            key={`${reference.symbol} ${reference.place}`}
            reference={reference}
            before={link.references[at - 1]}
            report={report}
            langs={langs}
            words={words}
            blockOf={blockOf}
            spoken={byKey}
            onOpen={onOpen}
            onCopy={copy}
          />
        ))}
        {byKey && (
          <p className="link-card-keys" aria-hidden="true">
            {t(
              leading !== undefined
                ? 'references.link.keys'
                : named !== undefined
                  ? 'references.link.keysCopy'
                  : 'references.link.keysClose',
            )}
          </p>
        )}
      </div>
    </Popover>
  )
}

/** What is read while the card is open makes it taller: it is put beside its words anew. */
function useGrowing(panel: RefObject<HTMLElement | null>): void {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const element = panel.current
    if (element === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(drawAgain)
    observer.observe(element)
    return () => observer.disconnect()
  }, [panel])
}

/** Words may be a term as well: both cards can be read. */
function termCards(): readonly DOMRect[] {
  return [...document.querySelectorAll('.term-card')].map((card) => card.getBoundingClientRect())
}
