/** The palette's list for what has been typed: paragraphs by number, then what is likest of all that there is. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-state.ts'
import { readTerms } from '../all-terms.ts'
import { tellsOfCitation, useCitation, useCitationWords } from '../cite/index.ts'
import { client } from '../client.ts'
import { i18n } from '../i18n.ts'
import { inIdleSlices } from '../idle-slices.ts'
import { useHeadings } from '../report-headings.ts'
import { useReportTexts } from '../report-texts.ts'
import { useCommands } from '../use-command.ts'
import { useQuery } from '../use-query.ts'
import type { FuseClass } from './alike.ts'
import { citationItems } from './citations.ts'
import { commandItems, headingItems, reportItems, savedSearchItems, tagItems, termItems } from './items.ts'
import type { PaletteItem } from './items.ts'
import { isAlike, typedOf } from './match.ts'
import { compareRanked, createPaletteIndex, withoutLikenesses } from './palette-index.ts'
import type { PaletteIndex } from './palette-index.ts'
import { paragraphItems, paragraphMeant } from './paragraphs.ts'
import { loadReadings } from './readings.ts'
import { recentlyChosen, riseOf } from './recent.ts'
import { plainly, shownItem } from './shown.ts'
import type { ShownItem } from './shown.ts'
import type { ReadingsOf } from './sound.ts'

const mostShown = 40
/** Of what was chosen lately, before anything is typed. */
const mostRecent = 5

export type PaletteItems = {
  readonly items: readonly ShownItem[]
  /** Whether it is a citation is not known yet: the first item may be another in a moment. */
  readonly settled: boolean
}

export function usePaletteItems(input: string): PaletteItems {
  const { t } = useTranslation()
  const { lang } = useApp()
  const few = useFewItems()
  const many = useManyItems()
  const tools = useTools()
  const fewIndex = useIndex(few, tools)
  const manyIndex = useIndex(many, tools)

  const paragraphs = useParagraphs(input)
  const { cited, settled } = useCitedItems(input, paragraphs)
  const untyped = useMemo(() => grouped(few), [few])

  const items = useMemo(() => {
    const asked = input.trim()
    if (asked === '') return untyped
    const typed = typedOf(asked)
    const found = [fewIndex, manyIndex]
      .flatMap(({ index }) => index.search(typed, mostShown, riseOf))
      .toSorted(compareRanked)
    const listed = withoutLikenesses(found).slice(0, mostShown)
    const search: PaletteItem = {
      id: 'search',
      kind: 'search',
      names: [{ text: t('palette.searchFor', { text: asked }), lang }],
      detail: null,
      about: '',
      key: null,
      act: { type: 'search', text: asked },
    }
    return [
      ...cited.map((item) => plainly(item)),
      ...paragraphs.map((item) => plainly(item)),
      ...listed.map(({ entry, rank }) => shownItem(entry, typed, isAlike(rank))),
      plainly(search),
    ]
  }, [input, untyped, fewIndex, manyIndex, cited, paragraphs, lang, t])
  return { items, settled }
}

const nothing: readonly PaletteItem[] = []

/** What a typed citation means; none where it is a paragraph's number that is listed anyway. */
function useCitedItems(
  input: string,
  paragraphs: readonly PaletteItem[],
): { readonly cited: readonly PaletteItem[]; readonly settled: boolean } {
  const { t } = useTranslation()
  const { reports, lang } = useApp()
  const { problem } = useCitationWords()
  const isNumber = paragraphs.length > 0
  const { answer, loading } = useCitation(isNumber ? '' : input)
  const symbols = answer?.state === 'absent' ? answer.symbols : []
  const citing = useQuery(
    async () =>
      new Map(
        await Promise.all(
          symbols.map(async (symbol) => [symbol, await client.references.citedBy({ symbol })] as const),
        ),
      ),
    [symbols.join(' ')],
    { domain: 'library' },
  ).value
  const cited = useMemo(
    () =>
      answer === null || !tellsOfCitation(answer, input)
        ? nothing
        : citationItems(answer, { t, reports, lang, citing: citing ?? new Map(), problem }),
    [answer, input, t, reports, lang, citing, problem],
  )
  return { cited, settled: !loading }
}

function useParagraphs(input: string): readonly PaletteItem[] {
  const { reports, state, lang } = useApp()
  const options = useMemo(() => ({ reports, open: state.report, lang }), [reports, state.report, lang])
  // What has strokes is a symbol: its report is never guessed at.
  const meant = useMemo(() => (/[/／]/.test(input) ? null : paragraphMeant(input, options)), [input, options])
  // Which items a paragraph has is in the text alone.
  const wanted = meant === null || meant.place.item === null ? [] : meant.reports.map(({ id }) => id)
  const texts = useReportTexts(wanted).value
  return useMemo(
    () => (meant === null ? [] : paragraphItems(meant, texts ?? new Map(), options)),
    [meant, texts, options],
  )
}

/** Commands, reports and saved searches are few: they are found at once, and listed before anything is typed. */
function useFewItems(): readonly PaletteItem[] {
  const { reports, settings, lang } = useApp()
  const { savedSearches } = settings
  const available = useCommands()
  return useMemo(
    () => [
      ...reportItems(reports, lang),
      ...savedSearchItems(savedSearches, lang),
      ...commandItems(available, (id, wanted) => i18n.t(`command.${id}`, { lng: wanted }), lang),
    ],
    [reports, savedSearches, lang, available],
  )
}

function useManyItems(): readonly PaletteItem[] {
  const { reports, lang } = useApp()
  const headings = useHeadings(reports.map(({ id }) => id))
  const terms = useQuery(() => readTerms(), []).value
  const tags = useQuery(() => client.annotations.tags(), []).value
  return useMemo(
    () => [
      ...headingItems(reports, headings, lang),
      ...termItems(terms ?? [], lang),
      ...tagItems(tags ?? [], lang),
    ],
    [reports, headings, terms, tags, lang],
  )
}

/** Before anything is typed: what was chosen lately, the reports, saved searches, commands, each under its heading. */
function grouped(items: readonly PaletteItem[]): readonly ShownItem[] {
  const recent = recentlyChosen().slice(0, mostRecent)
  const shown = new Set(recent.map(({ id }) => id))
  const others = items.filter(({ id }) => !shown.has(id))
  const kinds = ['report', 'saved', 'command'] as const
  return [
    ...recent.map((item) => plainly(item, 'recent')),
    ...kinds.flatMap((kind) =>
      others.filter((item) => item.kind === kind).map((item) => plainly(item, kind)),
    ),
  ]
}

type Tools = { readonly readings: ReadingsOf | null; readonly fuse: FuseClass | null }

/** fuse.js and the readings of characters come when the palette is first opened, not when the app starts. */
function useTools(): Tools {
  const fuse = useQuery(async () => (await import('fuse.js')).default, []).value
  const readings = useQuery(loadReadingsOnce, []).value
  return useMemo(() => ({ readings, fuse }), [readings, fuse])
}

let loading: Promise<ReadingsOf> | null = null

function loadReadingsOnce(): Promise<ReadingsOf> {
  loading ??= loadReadings()
  return loading
}

/** An index over the items, another object each time that more of it is ready. */
function useIndex(items: readonly PaletteItem[], tools: Tools): { readonly index: PaletteIndex } {
  const index = useMemo(() => createPaletteIndex(items), [items])
  const [ready, setReady] = useState(0)
  const { readings, fuse } = tools
  const shown = useRef(0)
  useEffect(() => {
    if (readings !== null) index.useReadings(readings)
    if (fuse !== null) index.useFuse(fuse)
    const tell = (): void => {
      shown.current = performance.now()
      setReady((before) => before + 1)
    }
    return inIdleSlices((isOver) => {
      const state = index.advance(isOver)
      if (state === 'done' || performance.now() - shown.current > 150) tell()
      return state
    })
  }, [index, readings, fuse])
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `ready` stands for what the index has come to know
  return useMemo(() => ({ index }), [index, ready])
}
