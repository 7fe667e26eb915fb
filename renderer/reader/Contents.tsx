/** The contents: the report's headings, following the reading, with the number of annotations in each. */
import { memo, useEffect, useRef, useSyncExternalStore } from 'react'
import type { KeyboardEvent } from 'react'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { moveFocus } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { langTag } from '../i18n.ts'
import { inLang } from '../report-name.ts'
import { IconButton } from '../ui/index.ts'

export type ContentsProps = {
  readonly headings: readonly Block[]
  /** Number of annotations between a heading and the next one. */
  readonly counts: ReadonlyMap<BlockKey, number>
  /** Language of the headings: that of the interface, unless only the other one is on the page. */
  readonly lang: Lang
  readonly onGo: (key: BlockKey) => void
  readonly onClose: () => void
}

export function Contents({ headings, counts, lang, onGo, onClose }: ContentsProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const { reading } = useApp()
  // Only the heading: where the reading is changes with every frame of scrolling.
  const current = useSyncExternalStore(reading.subscribe, () => reading.get()?.headingKey ?? null)

  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-current]')
    item?.scrollIntoView({ block: 'nearest' })
  }, [current])

  return (
    <nav className="contents" aria-label={t('reader.contents')} data-region="contents">
      <div className="side-head">
        <h2>{t('reader.contents')}</h2>
        <IconButton label={t('reader.contentsClose')} icon={<X />} onClick={onClose} />
      </div>
      {headings.length === 0 && <p className="side-empty">{t('reader.contentsEmpty')}</p>}
      <ul ref={list} className="contents-list" onKeyDown={moveAlong}>
        {headings.map((heading, index) => (
          <Entry
            key={heading.key}
            heading={heading}
            lang={lang}
            count={counts.get(heading.key) ?? 0}
            current={heading.key === current}
            reachable={current === null ? index === 0 : heading.key === current}
            onGo={onGo}
          />
        ))}
      </ul>
    </nav>
  )
}

type EntryProps = {
  readonly heading: Block
  readonly lang: Lang
  readonly count: number
  readonly current: boolean
  /** Only one entry is in the Tab order; arrow keys reach the others. */
  readonly reachable: boolean
  readonly onGo: (key: BlockKey) => void
}

const Entry = memo(function Entry({ heading, lang, count, current, reachable, onGo }: EntryProps) {
  const { t } = useTranslation()
  const title = inLang(heading.text, lang) ?? { text: heading.key, lang }
  const label = heading.printed[title.lang] ?? ''
  return (
    <li>
      <button
        type="button"
        className="contents-entry"
        data-level={heading.level ?? 1}
        tabIndex={reachable ? 0 : -1}
        aria-current={current ? 'location' : undefined}
        onClick={() => onGo(heading.key)}
      >
        <span className="contents-title" lang={langTag(title.lang)}>
          {label !== '' && <span className="contents-label">{label} </span>}
          <span>{title.text}</span>
        </span>
        {count > 0 && (
          <span className="contents-count num">
            <span aria-hidden="true">{count}</span>
            <span className="visually-hidden">{t('annotation.count', { count })}</span>
          </span>
        )}
      </button>
    </li>
  )
})

const along = { back: 'ArrowUp', forth: 'ArrowDown' }

function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey) return
  const entries = event.currentTarget.querySelectorAll<HTMLElement>('.contents-entry')
  if (moveFocus(event.key, [...entries], along)) event.preventDefault()
}
