/** The find bar at work: what is looked for, where it is, and which of the matches is shown. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKey } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/report.ts'
import { useApp } from '../app-state.ts'
import { paintLayer } from '../annotations/index.ts'
import { useHitWalk } from '../search-state.ts'
import { useCommand } from '../use-command.ts'
import { findMatches, matchFrom } from './find.ts'
import type { Match } from './find.ts'
import type { Outline } from './outline.ts'
import type { Words } from './words.ts'

export type FindOptions = {
  readonly outline: Outline
  readonly langs: readonly Lang[]
  readonly words: Words
  /** Block from which the first match is looked for. */
  readonly from: () => BlockKey | null
  readonly show: (match: Match) => void
  /** Words selected on the page, to begin with; empty when none are. */
  readonly selectedText: () => string
  readonly onClosed: (last: Match | null) => void
}

export type Find = {
  /** Null while the bar is closed. */
  readonly query: string | null
  readonly asked: number
  readonly at: number
  readonly count: number
  readonly setQuery: (query: string) => void
  readonly step: (step: 1 | -1) => void
  readonly close: () => void
}

/** Painted at once; the count is of all. Beyond this nobody looks at the colour of each. */
const paintLimit = 20_000

export function useFind({ outline, langs, words, from, show, selectedText, onClosed }: FindOptions): Find {
  const [query, setQueryState] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const [at, setAt] = useState(-1)
  const matches = useMemo(
    () => (query === null ? [] : findMatches(outline.blocks, langs, query)),
    [outline, langs, query],
  )
  const speak = useSpeakMatch(words, outline)
  const shown = matches[at]

  usePaintedMatches(matches, shown)

  const showAt = (index: number, all: readonly Match[]): void => {
    setAt(index)
    const match = all[index]
    if (match === undefined) return
    show(match)
    speak(match, index, all.length)
  }
  const setQuery = (next: string): void => {
    const found = findMatches(outline.blocks, langs, next)
    const start = outline.indexOf(from() ?? ('' as BlockKey)) ?? 0
    setQueryState(next)
    showAt(
      matchFrom(found, (key) => outline.indexOf(key) ?? 0, start),
      found,
    )
  }
  const step = (by: 1 | -1): void => {
    if (query === null) open()
    else if (matches.length > 0) showAt((Math.max(at, 0) + by + matches.length) % matches.length, matches)
  }
  const open = (): void => {
    const words = selectedText()
    if (words !== '') setQuery(words)
    else setQueryState((before) => before ?? '')
    setAsked((before) => before + 1)
  }
  const close = useCallback(() => {
    setQueryState(null)
    setAt(-1)
    onClosed(shown ?? null)
  }, [onClosed, shown])

  useCommand('find.open', open)
  // On the way from hit to hit of a search these keys are its own until the bar is opened.
  const isOwn = useHitWalk() === null || query !== null
  useCommand('find.next', () => step(1), isOwn)
  useCommand('find.previous', () => step(-1), isOwn)
  return { query, asked, at, count: matches.length, setQuery, step, close }
}

function usePaintedMatches(matches: readonly Match[], shown: Match | undefined): void {
  useEffect(() => {
    paintLayer('found', matches.slice(0, paintLimit).map(painted))
  }, [matches])
  useEffect(() => {
    paintLayer('found-now', shown === undefined ? [] : [painted(shown)])
  }, [shown])
  useEffect(
    () => () => {
      paintLayer('found', [])
      paintLayer('found-now', [])
    },
    [],
  )
}

function painted({ key, lang, start, end }: Match) {
  return { key, lang, range: [start, end] } as const
}

/** Says which match is shown, where it is, and the words around it. */
function useSpeakMatch(words: Words, outline: Outline): (match: Match, at: number, count: number) => void {
  const { t } = useTranslation()
  const { announce } = useApp()
  return ({ key, lang, start, end }, at, count) => {
    const block = outline.blockOf(key)
    const text = block?.text[lang]?.slice(Math.max(0, start - 20), end + 20) ?? ''
    const place = block === undefined ? '' : words.place(block)
    announce(t('find.announce', { at: at + 1, count, place, lang: t(`reader.lang.${lang}`), text }))
  }
}
