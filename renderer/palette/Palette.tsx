/** The palette (Ctrl K): one field that leads to every report, heading, paragraph, term and command. */
import {
  BookOpen,
  Bookmark,
  Hash,
  Heading,
  Languages,
  Quote,
  Search,
  SquareChevronRight,
  Tag,
} from 'lucide-react'
import { Fragment, memo, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { client } from '../client.ts'
import { beginTerm } from '../terms-desk.ts'
import { Dialog, Shortcut } from '../ui/index.ts'
import { useRunCommand } from '../use-command.ts'
import type { PaletteItem, PaletteKind } from './items.ts'
import { NameText } from './NameText.tsx'
import './palette.css'
import { rememberChosen } from './recent.ts'
import type { MarkedName, ShownItem } from './shown.ts'
import { usePaletteItems } from './use-palette-items.ts'

const icons: Readonly<Record<PaletteKind, ReactNode>> = {
  citation: <Quote />,
  paragraph: <Hash />,
  command: <SquareChevronRight />,
  report: <BookOpen />,
  heading: <Heading />,
  term: <Languages />,
  tag: <Tag />,
  saved: <Bookmark />,
  search: <Search />,
}

/** Options that Page Up and Page Down go by. */
const page = 8

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [input, setInput] = useState('')
  const [active, setActive] = useState(0)
  const { items, settled } = usePaletteItems(input)
  const drawn = useDrawnFirst(items)
  const choose = useChoose(onClose)
  const whenSettled = useWhenSettled(settled)
  const listId = useId()
  const current = items[Math.min(active, items.length - 1)]
  const latest = useRef(current)
  latest.current = current

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault()
      whenSettled(() => {
        if (latest.current !== undefined) choose(latest.current.item)
      })
      return
    }
    const to = movedTo(event.key, Math.min(active, items.length - 1), items.length)
    if (to === null) return
    event.preventDefault()
    setActive(to)
  }

  return (
    <Dialog
      title={t('palette.title')}
      titled={false}
      closeLabel={t('app.close')}
      onClose={onClose}
      className="palette"
    >
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : optionId(listId, current.item)}
          aria-label={t('palette.label')}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          data-first-focus
          value={input}
          onChange={(event) => {
            setInput(event.target.value)
            setActive(0)
          }}
          onKeyDown={pressed}
        />
      </div>
      <ul
        id={listId}
        role="listbox"
        aria-label={t('palette.title')}
        className="palette-list"
        onMouseMove={(event) => {
          const index = optionAt(event)
          if (index !== null && index !== active) setActive(index)
        }}
        onClick={(event) => {
          const pointed = items[optionAt(event) ?? -1]
          if (pointed !== undefined) choose(pointed.item)
        }}
      >
        {drawn.map((index) => {
          const shown = items[index]
          if (shown === undefined) return null
          const id = optionId(listId, shown.item)
          return (
            <Fragment key={id}>
              {shown.group !== null && shown.group !== items[index - 1]?.group && (
                <li role="presentation" aria-hidden="true" className="palette-group">
                  {t(`palette.group.${shown.group}`)}
                </li>
              )}
              <Option id={id} index={index} shown={shown} selected={shown === current} />
            </Fragment>
          )
        })}
      </ul>
      <p className="palette-hint" aria-hidden="true">
        {t('palette.hint')}
      </p>
    </Dialog>
  )
}

/** Does an act at once, or when what was typed has been read as a citation: Enter takes what it then leads to. */
function useWhenSettled(settled: boolean): (act: () => void) => void {
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (!settled) return
    const act = waiting.current
    waiting.current = null
    act?.()
  }, [settled])
  return (act) => {
    if (settled) act()
    else waiting.current = act
  }
}

/** Options that are in sight when a list is new, at most. */
const inSight = 13

/**
 * Numbers of the options to draw: at first those in sight and the last one, which always is; the others a moment later,
 * so that the letter typed and what it finds are not held up by what nobody sees yet.
 */
function useDrawnFirst(items: readonly ShownItem[]): readonly number[] {
  const settled = useDeferredValue(items)
  const all = items.map((_, index) => index)
  return settled === items || items.length <= inSight + 1 ? all : [...all.slice(0, inSight), items.length - 1]
}

/** Number of the option under the pointer; null beside them. */
function optionAt({ target }: MouseEvent): number | null {
  const index = (target as Element).closest<HTMLElement>('[role=option]')?.dataset['index']
  return index === undefined ? null : Number(index)
}

type OptionProps = {
  readonly id: string
  readonly index: number
  readonly shown: ShownItem
  readonly selected: boolean
}

const Option = memo(function Option({ id, index, shown, selected }: OptionProps) {
  const { t } = useTranslation()
  const { item, group, lead, label, also, detail } = shown
  // Its heading says so already.
  const kind = group === null || group === 'recent' ? t(`palette.kind.${item.kind}`) : ''
  const end = item.note ?? kind
  const option = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) option.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <li
      ref={option}
      id={id}
      role="option"
      aria-selected={selected}
      data-kind={item.kind}
      data-index={index}
      className="palette-option"
    >
      <span className="palette-icon" aria-hidden="true">
        {icons[item.kind]}
      </span>
      <span className="palette-names">
        {lead !== null && <NameText name={lead} className="palette-lead num" />}
        <NameText name={label} className="palette-label" />
        {also !== null && <NameText name={also} className={alsoClass(also)} />}
        {detail !== null && detail.text !== '' && <NameText name={detail} className="palette-detail" />}
      </span>
      {item.key === null ? <span className="palette-kind">{end}</span> : <Shortcut accelerator={item.key} />}
    </li>
  )
})

/** Units of a name that is never cut: a symbol, an abbreviation. */
const shortName = 28

function alsoClass({ text }: MarkedName): string {
  return text.length <= shortName ? 'palette-also palette-whole' : 'palette-also'
}

/** Does what an item stands for, after the palette has given the focus back. */
function useChoose(onClose: () => void): (item: PaletteItem) => void {
  const { t } = useTranslation()
  const { openReport, openPlace, searchFor, showScreen, notify, notifyError } = useApp()
  const run = useRunCommand()
  return (item) => {
    const { act } = item
    if (act.type === 'none') return
    rememberChosen(item)
    onClose()
    switch (act.type) {
      case 'command':
        // A command may open a dialog or act on the selection: the palette has to be gone by then.
        window.setTimeout(() => run(act.id))
        return
      case 'report':
        openReport(act.report)
        return
      case 'place':
        openPlace({ report: act.report, key: act.key })
        return
      case 'term':
        beginTerm({ type: 'look', term: act.term })
        showScreen('terms')
        return
      case 'copy-symbol':
        client.app
          .copy(act.symbol)
          .then(() => notify(t('references.link.copied', { symbol: act.symbol })), notifyError)
        return
      case 'search':
        searchFor(act.text)
    }
  }
}

function optionId(listId: string, item: PaletteItem): string {
  return `${listId}-${item.id.replaceAll(/[^\p{L}\p{N}.-]/gu, '_')}`
}

function movedTo(key: string, from: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count
    case 'ArrowUp':
      return (from - 1 + count) % count
    case 'PageDown':
      return Math.min(count - 1, from + page)
    case 'PageUp':
      return Math.max(0, from - page)
    default:
      return null
  }
}
