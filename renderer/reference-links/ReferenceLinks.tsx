/** The references of the open report as links: painted, hovered over, walked through by key, and who cites the report. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey, ReportId } from '../../shared/model/ids.ts'
import type { LinkedReference } from '../../shared/model/reference.ts'
import type { Lang } from '../../shared/model/report.ts'
import { addToLayer } from '../annotations/index.ts'
import type { TextPlace } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { useCommand } from '../use-command.ts'
import { useWordsHover } from '../use-words-hover.ts'
import { isNear, wordsBox } from '../words-box.ts'
import type { PagePoint } from '../words-box.ts'
import { CitedCard } from './CitedCard.tsx'
import { LinkCard } from './LinkCard.tsx'
import { linkWords } from './link-words.ts'
import type { Link, Links } from './links.ts'
import { NearRows } from './NearRows.tsx'
import './reference-links.css'
import { useLinkPointer } from './use-link-pointer.ts'
import { useLinks } from './use-links.ts'

export type ReferenceLinksProps = {
  readonly report: ReportId
  readonly scroller: RefObject<HTMLElement | null>
  readonly blocks: readonly Block[]
  readonly blockOf: (key: BlockKey) => Block | undefined
  readonly indexOf: (key: BlockKey) => number | undefined
  /** Languages on the page. */
  readonly langs: readonly Lang[]
  /** Where the keyboard is, else the first row that can be seen. */
  readonly currentPlace: () => TextPlace | null
  /** Takes the keyboard to words, and the page where they can be seen. */
  readonly enterWords: (words: Pick<Link, 'key' | 'lang' | 'range'>) => void
  /** Goes to a place of this report, from which there is a way back. */
  readonly jump: (key: BlockKey, lang: Lang | null) => void
  /** Gives the focus back to the text. */
  readonly focusText: () => void
}

/** `by`: with the focus in the card, or by hover, which leaves the focus where it is. */
type Looking =
  | {
      readonly what: 'link'
      readonly link: Link
      readonly by: 'key' | 'hover'
      readonly point: PagePoint | null
    }
  | { readonly what: 'cited'; readonly key: BlockKey }

export function ReferenceLinks(props: ReferenceLinksProps) {
  const { report, scroller, blocks, blockOf, indexOf, langs, focusText } = props
  const { t } = useTranslation()
  const { reports, lang, state } = useApp()
  const { links, cited } = useLinks(report, blocks, indexOf)
  const words = useMemo(() => linkWords(t, { report, reports, lang }), [t, report, reports, lang])
  const { looking, look, lookByKey, lookAtCiting, close } = useLooking(state.move)
  const panel = useRef<HTMLDivElement>(null)
  const open = useOpening(props, close)
  const link = looking?.what === 'link' ? looking.link : null
  useWalk(props, links, link, lookByKey)
  usePaintedNow(link)
  useLinkPointer({
    scroller,
    links,
    onClick: (clicked, point) => look(clicked, 'key', point),
    onOpen: ({ references }) => open(references.find(({ target }) => target.key !== null) ?? references[0]),
  })
  const boxOf = (of: Link): DOMRect | null =>
    wordsBox(of, of.range, looking?.what === 'link' ? looking.point : null)
  useWordsHover({
    scroller,
    enabled: links !== null,
    open: looking?.what === 'link' && looking.by === 'hover',
    onRest(place, point) {
      const found = links?.at(place)
      if (found !== undefined) look(found, 'hover', point)
    },
    isOn(target, x, y) {
      if (target instanceof Node && panel.current?.contains(target) === true) return true
      const box = link === null ? null : boxOf(link)
      return box !== null && isNear(box, x, y)
    },
    onLeave: close,
  })

  const page = (): DOMRect | null => scroller.current?.getBoundingClientRect() ?? null
  const leave = (): void => {
    close()
    focusText()
  }
  return (
    <>
      {links !== null && (
        <NearRows
          scroller={scroller}
          links={links}
          cited={cited}
          words={words}
          langs={langs}
          onLink={lookByKey}
          onCited={lookAtCiting}
        />
      )}
      {looking?.what === 'link' && (
        <LinkCard
          key={`${looking.by} ${looking.link.lang} ${looking.link.key} ${looking.link.range[0]}`}
          panel={panel}
          link={looking.link}
          byKey={looking.by === 'key'}
          report={report}
          langs={langs}
          words={words}
          blockOf={blockOf}
          anchor={() => boxOf(looking.link) ?? rowBox(looking.link.key)}
          within={page}
          onOpen={open}
          onClose={close}
          onEscape={leave}
        />
      )}
      {looking?.what === 'cited' && (
        <CitedCard
          citing={cited.get(looking.key) ?? []}
          whole={looking.key === blocks[0]?.key}
          report={report}
          anchor={() => signOf(looking.key)?.getBoundingClientRect() ?? null}
          within={page}
          onClose={close}
          onEscape={() => {
            close()
            signOf(looking.key)?.focus()
          }}
        />
      )}
    </>
  )
}

/** What is looked at is left with every `move` of the page to another place. What it gives to call stays the same. */
function useLooking(move: number) {
  const [kept, setKept] = useState<{ readonly looking: Looking; readonly move: number } | null>(null)
  const now = useRef(move)
  now.current = move
  const look = useCallback((link: Link, by: 'key' | 'hover', point: PagePoint | null = null): void => {
    const looking = { what: 'link', link, by, point } as const
    // The pointer takes nothing away that is looked at.
    setKept((before) =>
      by === 'hover' && before?.move === now.current ? before : { looking, move: now.current },
    )
  }, [])
  const lookByKey = useCallback((link: Link): void => look(link, 'key'), [look])
  const lookAtCiting = useCallback(
    (key: BlockKey): void => setKept({ looking: { what: 'cited', key }, move: now.current }),
    [],
  )
  const close = useCallback(() => setKept(null), [])
  return { looking: kept?.move === move ? kept.looking : null, look, lookByKey, lookAtCiting, close }
}

/** Goes where a reference leads; one whose place is not there goes nowhere. */
function useOpening({ report, jump }: ReferenceLinksProps, close: () => void): (to: LinkedReference) => void {
  const { openPlace } = useApp()
  return ({ lang, target }) => {
    if (target.report === null || target.key === null) return
    close()
    if (target.report === report) jump(target.key, lang)
    else openPlace({ report: target.report, key: target.key, lang })
  }
}

/** The keys: from where the keyboard is to the next reference in its language. */
function useWalk(
  { currentPlace, enterWords }: ReferenceLinksProps,
  links: Links | null,
  looked: Link | null,
  look: (link: Link) => void,
): void {
  const { t } = useTranslation()
  const { notify } = useApp()
  const last = useRef<Link | null>(null)
  const walk = (step: 1 | -1): void => {
    const place = looked === null ? currentPlace() : placeOf(looked)
    if (links === null || place === null) return
    const isLast = last.current !== null && isAt(last.current, place)
    const next = links.from(place, step, looked === null && !isLast)
    if (next === undefined) {
      const end = step === 1 ? 'next' : 'previous'
      notify(links.keys.length === 0 ? t('references.link.none') : t(`references.link.end.${end}`))
      return
    }
    last.current = next
    enterWords(next)
    look(next)
  }
  useCommand('reference.next', () => walk(1), links !== null)
  useCommand('reference.previous', () => walk(-1), links !== null)
}

function placeOf({ key, lang, range: [offset] }: Link): TextPlace {
  return { key, lang, offset }
}

function isAt(link: Link, { key, lang, offset }: TextPlace): boolean {
  return link.key === key && link.lang === lang && link.range[0] === offset
}

/** The words that the card is about are underlined for as long as it is open. */
function usePaintedNow(link: Link | null): void {
  useEffect(() => (link === null ? undefined : addToLayer('link-now', [link])), [link])
}

function rowBox(key: BlockKey): DOMRect | null {
  return document.getElementById(`row-${key}`)?.getBoundingClientRect() ?? null
}

function signOf(key: BlockKey): HTMLElement | null {
  return document.getElementById(`cited-${key}`)
}
