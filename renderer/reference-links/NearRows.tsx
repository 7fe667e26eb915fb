/** What links add to rows near the view: paint, a list for screen readers, and a sign where others cite the block. */
import { memo, useEffect, useMemo } from 'react'
import type { RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { TextQuote } from 'lucide-react'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Citing } from '../../shared/model/reference.ts'
import type { Lang } from '../../shared/model/report.ts'
import { addToLayer } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { citingPlaces } from './cited.ts'
import type { LinkWords } from './link-words.ts'
import type { Link, Links } from './links.ts'
import { isFootnote } from './use-link-pointer.ts'
import { useNearRows } from './use-near-rows.ts'

export type NearRowsProps = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly links: Links
  readonly cited: ReadonlyMap<BlockKey, readonly Citing[]>
  readonly words: LinkWords
  /** Languages on the page. */
  readonly langs: readonly Lang[]
  readonly onLink: (link: Link) => void
  readonly onCited: (key: BlockKey) => void
}

export function NearRows({ scroller, links, cited, words, langs, onLink, onCited }: NearRowsProps) {
  const wanted = useMemo(() => [...new Set([...links.keys, ...cited.keys()])], [links, cited])
  const near = useNearRows(scroller, wanted)
  return [...near].map((key) => {
    const here = links.of(key)
    const citing = cited.get(key)
    return (
      <div key={key} hidden>
        {here.length > 0 && <RowLinks links={here} words={words} langs={langs} onLink={onLink} />}
        {citing !== undefined && <CitedSign at={key} citing={citing} onCited={onCited} />}
      </div>
    )
  })
}

type RowLinksProps = Pick<NearRowsProps, 'words' | 'langs' | 'onLink'> & { readonly links: readonly Link[] }

/** The text of a block stays one text node: what a screen reader finds of its links stands beside it, in its row. */
const RowLinks = memo(function RowLinks({ links, words, langs, onLink }: RowLinksProps) {
  const { t } = useTranslation()
  useEffect(() => {
    const own = links.filter((link) => !isFootnote(link))
    const absent = own.filter((link) => !leads(link))
    const takeOff = [addToLayer('link', own.filter(leads)), addToLayer('link-absent', absent)]
    return () => takeOff.forEach((undo) => undo())
  }, [links])
  const row = document.getElementById(`row-${links[0]?.key}`)
  const shown = links.filter(({ lang }) => langs.includes(lang))
  if (row === null || shown.length === 0) return null
  return createPortal(
    <ul className="visually-hidden" aria-label={t('references.link.list')}>
      {shown.map((link) => (
        <li key={`${link.lang} ${link.range[0]}`}>
          <button type="button" tabIndex={-1} onClick={() => onLink(link)}>
            {words.link(link)}
          </button>
        </li>
      ))}
    </ul>,
    row,
  )
})

function leads({ state }: Link): boolean {
  return state === 'here'
}

type CitedSignProps = Pick<NearRowsProps, 'onCited'> & {
  readonly at: BlockKey
  readonly citing: readonly Citing[]
}

function CitedSign({ at, citing, onCited }: CitedSignProps) {
  const { t } = useTranslation()
  const { lang } = useApp()
  const row = document.getElementById(`row-${at}`)
  const gutter = row?.querySelector('.gutter')
  if (row == null || gutter == null) return null
  const name = t('references.link.citedHere', { count: citingPlaces(citing, lang).length })
  return createPortal(
    <button
      type="button"
      id={`cited-${at}`}
      className="sign cited-sign"
      tabIndex={row.querySelector('[data-cell][tabindex="0"]') === null ? -1 : 0}
      aria-label={name}
      title={name}
      aria-haspopup="dialog"
      onClick={() => onCited(at)}
    >
      <TextQuote aria-hidden="true" />
    </button>,
    gutter,
  )
}
