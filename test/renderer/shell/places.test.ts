import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import { appReducer, firstState } from '../../../renderer/places.ts'
import type { AppAction, AppState, Place } from '../../../renderer/places.ts'

const one = 'unicri-2024' as ReportId
const other = 'sg-crime-2020' as ReportId

function place(key: string, report: ReportId = one): Place {
  return { report, key: key as BlockKey, lang: null, ranges: [] }
}

function after(...actions: readonly AppAction[]): AppState {
  return actions.reduce(appReducer, firstState(one))
}

const open = (key: string, from: Place | null, report: ReportId = one): AppAction => ({
  type: 'open-place',
  place: place(key, report),
  from,
})

describe('the way back', () => {
  test('leads to where the reading was, not to where it had been sent', () => {
    const state = after(open('p10', place('p1')), { type: 'back', from: place('p12') })
    expect(state.place).toEqual(place('p1'))
    expect(state.future).toEqual([place('p12')])
  })

  test('crosses reports', () => {
    const state = after(open('p3', place('p9'), other), { type: 'back', from: place('p3', other) })
    expect(state.report).toBe(one)
    expect(state.screen).toBe('reader')
  })

  test('and forward again', () => {
    const state = after(
      open('p10', place('p1')),
      { type: 'back', from: place('p10') },
      { type: 'forward', from: place('p1') },
    )
    expect(state.place).toEqual(place('p10'))
    expect(state.past).toEqual([place('p1')])
    expect(state.future).toEqual([])
  })

  test('a new move forgets what lay forward', () => {
    const state = after(
      open('p10', place('p1')),
      { type: 'back', from: place('p10') },
      open('p20', place('p1')),
    )
    expect(state.future).toEqual([])
  })

  test('at its end nothing moves', () => {
    const state = firstState(one)
    expect(appReducer(state, { type: 'back', from: place('p4') })).toBe(state)
  })

  test('going to where one is keeps no step', () => {
    expect(after(open('p5', place('p5'))).past).toEqual([])
  })
})

test('going to the same place twice is seen as two moves', () => {
  const first = after(open('p5', null))
  expect(appReducer(first, open('p5', place('p5'))).move).toBe(first.move + 1)
})

test('another screen and back comes to where the page was left', () => {
  const state = after(
    open('p5', null),
    { type: 'show-screen', screen: 'search', from: place('p9') },
    { type: 'show-screen', screen: 'reader', from: null },
  )
  expect(state.place).toEqual(place('p9'))
  expect(state.screen).toBe('reader')
})

test('opening the open report again only shows it', () => {
  const library = after({ type: 'show-screen', screen: 'library', from: place('p9') })
  const state = appReducer(library, { type: 'open-report', report: one, from: null })
  expect(state).toEqual({ ...library, screen: 'reader' })
})

test('another report opens where it was left, and the way back leads to this one', () => {
  const state = after({ type: 'open-report', report: other, from: place('p9') })
  expect(state).toMatchObject({ report: other, place: null, past: [place('p9')] })
})

test('without a report read before, the library comes first', () => {
  expect(firstState(null).screen).toBe('library')
})

test('back then forward restores every place, whatever was done before', () => {
  const key = fc.integer({ min: 1, max: 30 }).map((number) => `p${number}`)
  const report = fc.constantFrom(one, other)
  const move = fc.record({ key, from: key, report })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 150 }), key, (moves, here) => {
      const state = moves.reduce(
        (now, each) => appReducer(now, open(each.key, place(each.from), each.report)),
        firstState(one),
      )
      expect(state.past.length).toBeLessThanOrEqual(100)
      if (state.past.length === 0) return
      // One reads on a little between the moves: the place left is the place returned to.
      const left = place(here, other)
      const back = appReducer(state, { type: 'back', from: left })
      const forward = appReducer(back, { type: 'forward', from: back.place })
      expect(forward.place).toEqual(left)
      expect(forward.past).toEqual(state.past)
    }),
  )
})
