/** Settings and reading positions: what the app remembers about how its user reads. */
import type { SavedFilter } from './annotation-filter.ts'
import type { Colour } from './annotation.ts'
import type { BlockKey, LayerId, ReportId } from './ids.ts'
import { ownLayer } from './layer.ts'

export type Layout = 'columns' | 'interleaved' | 'zh' | 'en'
export type Theme = 'system' | 'light' | 'dark'
/** Language of the interface; `system` follows the machine. */
export type InterfaceLang = 'system' | 'zh' | 'en'

/** `text` is a query. */
export type SavedSearch = { readonly name: string; readonly text: string }

/** Queries that are remembered. */
export const historyLimit = 50

export type Settings = {
  readonly interfaceLang: InterfaceLang
  readonly theme: Theme
  readonly layout: Layout
  /** Size of the reading text in per cent, 80 to 200. */
  readonly textSize: number
  /** Width of the page in per cent of its normal measure, 60 to 160. */
  readonly lineWidth: number
  /** Name that new annotations carry; empty: the interface's word for "me". */
  readonly author: string
  readonly lastReport: ReportId | null
  readonly colour: Colour
  /** What each colour stands for, in the reader's words; a colour without a meaning is not in it. */
  readonly colourMeanings: Readonly<Partial<Record<Colour, string>>>
  /** The layer that new annotations go to. */
  readonly activeLayer: LayerId
  /** Filters of the list of all annotations, in the reader's order. */
  readonly savedFilters: readonly SavedFilter[]
  /** Terms of the glossary are underlined in the texts. */
  readonly termsShown: boolean
  /** Searches that the reader has given a name, in the reader's order. */
  readonly savedSearches: readonly SavedSearch[]
  /** Queries asked before, the newest first, at most `historyLimit`. */
  readonly searchHistory: readonly string[]
  /** Document symbols that the reader has entered, by report; empty: that of the report. */
  readonly symbols: Readonly<Record<string, string>>
  readonly contentsOpen: boolean
  readonly panelOpen: boolean
}

export const defaultSettings: Settings = {
  interfaceLang: 'system',
  theme: 'system',
  layout: 'columns',
  textSize: 100,
  lineWidth: 100,
  author: '',
  lastReport: null,
  colour: 'amber',
  colourMeanings: {},
  activeLayer: ownLayer,
  savedFilters: [],
  savedSearches: [],
  searchHistory: [],
  termsShown: true,
  symbols: {},
  contentsOpen: true,
  panelOpen: true,
}

/** Where a report was left: the block at the top of the page and how much of it had gone by. */
export type ReadingPosition = {
  readonly report: ReportId
  readonly key: BlockKey
  /** Part of the block above the top edge, 0 to 1. */
  readonly fraction: number
  /** ISO 8601, UTC. */
  readonly at: string
}
