/** The strip: the blocks that people marked in the order of the report, each with how many and how far they agree. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { WorkshopView } from '../../shared/model/workshop.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { inLang } from '../report-name.ts'
import { moveFocus } from '../ui/index.ts'
import { EntryBar } from './EntryBar.tsx'
import type { ShownPerson } from './people-shown.ts'
import { shortPlace } from './short-place.ts'
import { AccordSign } from './Signs.tsx'
import { heatOf, stripRows } from './strip-rows.ts'
import type { StripRow } from './strip-rows.ts'
import type { EntryWords } from './use-entry-words.ts'

export type StripProps = {
  readonly view: WorkshopView
  readonly people: readonly ShownPerson[]
  readonly words: EntryWords
  readonly blockOf: (key: BlockKey) => Block | undefined
  /** The block being read or looked at. */
  readonly current: BlockKey | null
  /** With the first words of each block, and headings between them: where there is room. */
  readonly wide: boolean
  readonly onGo: (key: BlockKey) => void
}

const along = { back: 'ArrowUp', forth: 'ArrowDown' }

export function Strip({ view, people, words, blockOf, current, wide, onGo }: StripProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const rows = useMemo(() => stripRows(view, wide ? current : null), [view, wide, current])
  const at = view.blocks.findIndex(({ key }) => key === current)
  const entries = rows.filter((row) => row.kind === 'block')
  const [reached, setReached] = useState<BlockKey | null>(null)
  const stop =
    entries.find(({ tally }) => tally.key === reached) ?? entries.find((row) => isAt(row, at)) ?? entries[0]
  const compared = people.filter((person) => person.compared)

  useEffect(() => {
    const here = list.current
    if (here === null || here.contains(document.activeElement)) return
    here.querySelector('[data-at]')?.scrollIntoView({ block: 'nearest' })
  }, [at, rows])

  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey) return
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.strip-entry') ?? [])]
    if (moveFocus(event.key, buttons, along)) event.preventDefault()
  }
  return (
    <ul ref={list} className="strip-list" aria-label={t('workshop.strip')} onKeyDown={onKey}>
      {rows.map((row) =>
        row.kind === 'gap' ? (
          <li key={row.key} className="strip-gap num" data-at={isAt(row, at) || undefined}>
            {t('workshop.between', { count: row.count })}
          </li>
        ) : (
          <li key={row.tally.key} data-at={isAt(row, at) || undefined}>
            <button
              type="button"
              className="strip-entry"
              data-key={row.tally.key}
              data-heat={heatOf(row.tally, compared.length)}
              tabIndex={row === stop ? 0 : -1}
              aria-current={isAt(row, at) ? 'location' : undefined}
              title={words.entry(row.tally)}
              onFocus={() => setReached(row.tally.key)}
              onClick={() => onGo(row.tally.key)}
            >
              <EntryPlace block={blockOf(row.tally.key)} wide={wide} />
              <AccordSign accord={row.tally.accord} />
              <span className="strip-count num" aria-hidden="true">
                {row.tally.marks.length}
              </span>
              <EntryBar tally={row.tally} people={compared} />
              <span className="visually-hidden">{words.entry(row.tally)}</span>
            </button>
          </li>
        ),
      )}
    </ul>
  )
}

function isAt(row: StripRow, at: number): boolean {
  return at >= row.from && at < row.from + (row.kind === 'gap' ? row.count : 1)
}

function EntryPlace({ block, wide }: { readonly block: Block | undefined; readonly wide: boolean }) {
  const { t } = useTranslation()
  const { lang } = useApp()
  if (block === undefined) return <span className="strip-place" />
  const short = shortPlace(block, lang)
  const text = wide ? inLang(block.text, lang) : null
  const plain = block.kind === 'front' ? t('workshop.place.front') : t('workshop.place.heading')
  return (
    <>
      <span className="strip-place num" aria-hidden="true">
        {short === '' ? plain : short}
      </span>
      {text !== null && (
        <span className="strip-words" aria-hidden="true" lang={langTag(text.lang)}>
          {text.text.slice(0, 60)}
        </span>
      )}
    </>
  )
}
