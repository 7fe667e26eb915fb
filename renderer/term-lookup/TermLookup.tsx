/** The terms of the open report: their lines in the texts, and the pop-up that says what one is called. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../shared/model/block.ts'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { addToLayer } from '../annotations/index.ts'
import type { PageSelection, SelectedRange, TextPlace } from '../annotations/index.ts'
import { useApp } from '../app-state.ts'
import { useCommand } from '../use-command.ts'
import { useWordsHover } from '../use-words-hover.ts'
import { isNear, wordsBox } from '../words-box.ts'
import { useKnownTerms } from '../known-terms.ts'
import type { KnownTerms } from '../known-terms.ts'
import { langWithTerms, placeAt, placeAtCaret, placeSelected } from './looking.ts'
import type { Looking } from './looking.ts'
import { TermPopover } from './TermPopover.tsx'
import { UnknownWords } from './UnknownWords.tsx'
import { useTermPaint } from './use-term-paint.ts'
import { useUses } from './use-uses.ts'

export type TermLookupProps = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly blocks: readonly Block[]
  readonly blockOf: (key: BlockKey) => Block | undefined
  /** Languages on the page. */
  readonly langs: readonly Lang[]
  /** Where the keyboard is, else the first row that can be seen. */
  readonly currentPlace: () => TextPlace | null
  readonly selected: () => PageSelection | null
  /** Gives the focus back to the text. */
  readonly focusText: () => void
}

export function TermLookup(props: TermLookupProps) {
  const { scroller, blockOf } = props
  const { settings } = useApp()
  const terms = useKnownTerms()
  const [looking, setLooking] = useState<Looking | null>(null)
  const [unknown, setUnknown] = useState<SelectedRange | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const page = (): DOMRect | null => scroller.current?.getBoundingClientRect() ?? null
  const close = useCallback(() => setLooking(null), [])
  useTermPaint({ scroller, blockOf, terms: settings.termsShown ? terms : null })
  useLookCommands({ ...props, terms, looking, setLooking, setUnknown })

  const block = looking === null ? undefined : blockOf(looking.key)
  const places = block === undefined || looking === null ? [] : (terms?.placesIn(block, looking.lang) ?? [])
  const place = looking === null ? undefined : places[looking.at]
  useShownNow(looking, place)
  const uses = useUses(terms, props.blocks, looking !== null)
  useWordsHover({
    scroller,
    enabled: settings.termsShown && terms !== null,
    open: looking?.by === 'hover',
    onRest({ key, lang, offset }, point) {
      const here = blockOf(key)
      const at = here === undefined || terms === null ? null : placeAt(terms.placesIn(here, lang), offset)
      if (at !== null) setLooking((before) => before ?? { key, lang, at, by: 'hover', point })
    },
    isOn(target, x, y) {
      if (target instanceof Node && panel.current?.contains(target) === true) return true
      const box =
        looking === null || place === undefined ? null : wordsBox(looking, place.range, looking.point)
      return box !== null && isNear(box, x, y)
    },
    onLeave: close,
  })

  const shown = place?.forms.flatMap((form) => terms?.byId(form.term) ?? []) ?? []
  if (unknown !== null)
    return <UnknownWords range={unknown} blockOf={blockOf} within={page} onClose={() => setUnknown(null)} />
  if (looking === null || place === undefined || block === undefined) return null
  return (
    <TermPopover
      key={looking.by}
      panel={panel}
      looking={looking}
      words={(block.text[looking.lang] ?? '').slice(...place.range)}
      terms={shown}
      count={places.length}
      uses={uses}
      anchor={() => wordsBox(looking, place.range, looking.point)}
      within={page}
      onStep={(step) => {
        const at = (looking.at + step + places.length) % places.length
        setLooking({ ...looking, at, point: null })
      }}
      onClose={close}
      onEscape={() => {
        close()
        props.focusText()
      }}
    />
  )
}

type LookOptions = TermLookupProps & {
  readonly terms: ReturnType<typeof useKnownTerms>
  readonly looking: Looking | null
  readonly setLooking: (looking: Looking) => void
  readonly setUnknown: (words: SelectedRange) => void
}

function useLookCommands(options: LookOptions): void {
  const { t } = useTranslation()
  const { notify, announce, settings, changeSettings } = useApp()
  const look = (): void => {
    const { terms, looking, selected, blockOf, setLooking, setUnknown } = options
    if (terms === null) return
    const words = selected()?.ranges[0]
    const found = looking ?? (words === undefined ? atCaret(options, terms) : atWords(words, terms, blockOf))
    // What hovers is taken to the keyboard.
    if (found !== null) setLooking({ ...found, by: 'key' })
    else if (words === undefined) notify(t('termLookup.none'))
    else setUnknown(words)
  }
  useCommand('terms.look', look, options.terms !== null)
  useCommand('terms.toggle', () => {
    changeSettings({ termsShown: !settings.termsShown })
    announce(t(settings.termsShown ? 'termLookup.hidden' : 'termLookup.shown'))
  })
}

/** The term that the selected words take something of. */
function atWords(
  { key, lang, start, end }: SelectedRange,
  terms: KnownTerms,
  blockOf: TermLookupProps['blockOf'],
): Looking | null {
  const block = blockOf(key)
  const at = block === undefined ? null : placeSelected(terms.placesIn(block, lang), [start, end])
  return at === null ? null : { key, lang, at, by: 'key', point: null }
}

/** The term at the caret, or the next one in that passage; of the other language where this one has none. */
function atCaret({ currentPlace, blockOf, langs }: LookOptions, terms: KnownTerms): Looking | null {
  const place = currentPlace()
  const block = place === null ? undefined : blockOf(place.key)
  if (place === null || block === undefined) return null
  const lang = langWithTerms(block, [place.lang, ...langs], terms.placesIn)
  const at =
    lang === null ? null : placeAtCaret(terms.placesIn(block, lang), lang === place.lang ? place.offset : 0)
  return lang === null || at === null ? null : { key: block.key, lang, at, by: 'key', point: null }
}

/** The words that the pop-up is about are underlined for as long as it is open. */
function useShownNow(
  looking: Looking | null,
  place: { readonly range: readonly [number, number] } | undefined,
): void {
  const key = looking?.key
  const lang = looking?.lang
  const range = place?.range
  useEffect(() => {
    if (key === undefined || lang === undefined || range === undefined) return undefined
    return addToLayer('term-now', [{ key, lang, range }])
  }, [key, lang, range])
}
