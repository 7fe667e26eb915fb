/** Where the user is and has been: one pure reducer for screens, reports and the way back. */
import type { TextRange } from '../shared/model/block.ts'
import type { AnnotationId, BlockKey, ReportId } from '../shared/model/ids.ts'
import type { Lang } from '../shared/model/report.ts'

export type Screen =
  | 'reader'
  | 'library'
  | 'search'
  | 'annotations'
  | 'terms'
  | 'consistency'
  | 'facts'
  | 'geography'
  | 'subjects'
  | 'references'
  | 'compare'
  | 'workshop'
  | 'assignments'
  | 'exchange'
  | 'settings'

/** A block of a report, with the words in it that are wanted, if any, and the annotation. */
export type Place = {
  readonly report: ReportId
  readonly key: BlockKey
  readonly lang: Lang | null
  readonly ranges: readonly TextRange[]
  readonly annotation?: AnnotationId | undefined
  /** Of a place on the way back: the screen that was left for the reader there. */
  readonly screen?: Screen | undefined
}

export type AppState = {
  readonly screen: Screen
  /** The open report, kept while another screen is shown. */
  readonly report: ReportId | null
  /** Where the reader was sent; null: where the report was left. */
  readonly place: Place | null
  /** Goes up with every move, so that going to the same place twice is seen. */
  readonly move: number
  readonly past: readonly Place[]
  readonly future: readonly Place[]
}

/** `from`: where the reading is at this moment, for the way back; null when no report is being read. */
export type AppAction =
  | { readonly type: 'show-screen'; readonly screen: Screen; readonly from: Place | null }
  | { readonly type: 'open-report'; readonly report: ReportId; readonly from: Place | null }
  | { readonly type: 'open-place'; readonly place: Place; readonly from: Place | null }
  | { readonly type: 'back'; readonly from: Place | null }
  | { readonly type: 'forward'; readonly from: Place | null }

/** Steps kept in each direction. */
const historyLimit = 100

export function firstState(report: ReportId | null): AppState {
  return {
    screen: report === null ? 'library' : 'reader',
    report,
    place: null,
    move: 0,
    past: [],
    future: [],
  }
}

export function appReducer(state: AppState, action: AppAction): AppState {
  switch (action.type) {
    case 'show-screen':
      // The reader is built anew when it is shown again: it comes back to where it was left.
      return { ...state, screen: action.screen, place: action.from ?? state.place }
    case 'open-report':
      if (action.report === state.report) return { ...state, screen: 'reader' }
      return { ...go(state, null, action.from), report: action.report }
    case 'open-place':
      return go(state, action.place, action.from)
    case 'back':
      return step(state, action.from, 'past', 'future')
    case 'forward':
      return step(state, action.from, 'future', 'past')
  }
}

function go(state: AppState, place: Place | null, from: Place | null): AppState {
  const leaving = from !== null && !(place !== null && samePlace(from, place))
  return {
    screen: 'reader',
    report: place?.report ?? state.report,
    place,
    move: state.move + 1,
    past: leaving ? pushed(state.past, from) : state.past,
    future: leaving ? [] : state.future,
  }
}

function step(
  state: AppState,
  from: Place | null,
  take: 'past' | 'future',
  give: 'past' | 'future',
): AppState {
  const place = state[take].at(-1)
  if (place === undefined) return state
  if (place.screen !== undefined) {
    return {
      ...state,
      screen: place.screen,
      [take]: state[take].slice(0, -1),
      [give]: from === null ? state[give] : pushed(state[give], from),
    }
  }
  return {
    ...state,
    screen: 'reader',
    report: place.report,
    place,
    move: state.move + 1,
    [take]: state[take].slice(0, -1),
    [give]: from === null ? state[give] : pushed(state[give], from),
  }
}

function pushed(places: readonly Place[], place: Place): readonly Place[] {
  const last = places.at(-1)
  if (last !== undefined && samePlace(last, place)) return places
  return [...places, place].slice(-historyLimit)
}

function samePlace(one: Place, other: Place): boolean {
  return one.report === other.report && one.key === other.key && one.screen === other.screen
}
