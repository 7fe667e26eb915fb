/** What the notebook cannot take now: kept, in order, tried again, and never lost unasked. */
import '../setup.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NotebookAct } from '../../../renderer/annotations/unsaved-queue.ts'
import { queueReducer, withUnsaved } from '../../../renderer/annotations/unsaved-queue.ts'
import type { UnsavedQueue, Waiting } from '../../../renderer/annotations/unsaved-queue.ts'
import { createUnsavedStore } from '../../../renderer/annotations/use-unsaved.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { AnnotationId } from '../../../shared/model/ids.ts'
import { ownLayer } from '../../../shared/model/layer.ts'
import type { ErrorCode } from '../../../shared/result.ts'
import { AppError } from '../../../shared/result.ts'
import { unicri2024 } from '../fixture.ts'
import { anchorOn, annotationOn } from './placed.ts'

const id = (name: string): AnnotationId => name as AnnotationId
const note = (on: string, text: string): NotebookAct => ({
  type: 'change',
  id: id(on),
  change: { note: text },
})
const { report, kind, anchors, colour, tags } = annotationOn('draft', [anchorOn('p23', 'zh', '会员国')])
const add: NotebookAct = { type: 'add', draft: { report, kind, anchors, colour, note: '', tags } }

/** A notebook that fails while it has a reason to, and remembers what it took. */
function notebook() {
  const taken: NotebookAct[] = []
  const state: { failing: ErrorCode | null } = { failing: null }
  const send = async (act: NotebookAct): Promise<Annotation> => {
    if (state.failing !== null) throw new AppError(state.failing)
    taken.push(act)
    return annotationOn(act.type === 'add' ? `stored-${taken.length}` : act.id, anchors)
  }
  return { taken, state, store: createUnsavedStore(send) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what fails for a reason that passes is kept with the reason, and saved when it has passed', async () => {
  const { taken, state, store } = notebook()
  state.failing = 'disk-full'
  const outcome = await store.save(unicri2024, note('a', 'typed'))
  expect(outcome.waiting?.failure?.code).toBe('disk-full')
  expect(store.get()).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(taken).toEqual([])
  state.failing = null
  await vi.advanceTimersByTimeAsync(5_000)
  expect(taken).toEqual([note('a', 'typed')])
  expect(store.get()).toEqual([])
})

test('later changes wait behind earlier ones, and a stored annotation takes its changes along', async () => {
  const { taken, state, store } = notebook()
  const renamed: string[] = []
  store.onStored((from, to) => renamed.push(from, to))
  state.failing = 'notebook-busy'
  const made = await store.save(unicri2024, add)
  const name = made.waiting?.name ?? id('')
  await store.save(unicri2024, note(name, 'first'))
  await store.save(unicri2024, { type: 'reply', id: name, note: 'second' })
  state.failing = null
  await store.retry()
  expect(taken).toEqual([add, note('stored-1', 'first'), { type: 'reply', id: 'stored-1', note: 'second' }])
  expect(renamed).toEqual([name, 'stored-1'])
})

test('what waiting does not mend is told at once and not kept', async () => {
  const { state, store } = notebook()
  state.failing = 'layer-locked'
  await expect(store.save(unicri2024, note('a', 'typed'))).rejects.toMatchObject({ code: 'layer-locked' })
  expect(store.get()).toEqual([])
})

test('what waited and is then refused stays with its reason until it is given up; the others go on', async () => {
  const { taken, state, store } = notebook()
  state.failing = 'disk-full'
  const first = await store.save(unicri2024, note('a', 'typed'))
  await store.save(unicri2024, note('b', 'other'))
  state.failing = 'annotation-not-found'
  await store.retry()
  expect(store.get().map(({ failure }) => failure?.code)).toEqual([
    'annotation-not-found',
    'annotation-not-found',
  ])
  store.discard(first.waiting?.name ?? id(''))
  state.failing = null
  await store.retry()
  expect(taken).toEqual([note('b', 'other')])
})

test('with nothing in its way a change is sent once and never shown as unsaved', async () => {
  const { taken, store } = notebook()
  let told = 0
  store.subscribe(() => (told += 1))
  await Promise.all([store.save(unicri2024, note('a', '1')), store.save(unicri2024, note('a', '2'))])
  expect(taken).toEqual([note('a', '1'), note('a', '2')])
  expect(told).toBe(0)
})

test('giving up an annotation gives up what was done to it', () => {
  const failure = { code: 'disk-full', details: {} } as const
  const waiting = (name: string, act: NotebookAct): Waiting => ({
    name: id(name), report: unicri2024, act, made: '2026-01-01T00:00:00Z', failure,
  }) // prettier-ignore
  const queue = [waiting('u1', add), waiting('u2', note('u1', 'x')), waiting('u3', note('a', 'y'))]
  expect(queueReducer(queue, { type: 'discarded', name: id('u1') })).toEqual([queue[2]])
})

test('whatever fails and when, all that was made and not given up is taken, in the order it was made', async () => {
  vi.useRealTimers()
  const step = fc.constantFrom('save', 'save', 'fail', 'heal', 'retry')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { taken, state, store } = notebook()
      const made: NotebookAct[] = []
      for (const [index, each] of steps.entries()) {
        if (each === 'fail') state.failing = 'disk-full'
        if (each === 'heal') state.failing = null
        if (each === 'retry') await store.retry()
        if (each !== 'save') continue
        const act = note('a', String(index))
        made.push(act)
        if (index % 2 === 0) await store.save(unicri2024, act)
        else void store.save(unicri2024, act)
      }
      state.failing = null
      await store.retry()
      await store.retry()
      expect(taken).toEqual(made)
      expect(store.get()).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('the page shows what waits: new marks, changed notes, replies', () => {
  const stored = [annotationOn('a', anchors)]
  const failure = { code: 'disk-full', details: {} } as const
  const base = { report: unicri2024, made: '2026-02-01T00:00:00Z', failure } as const
  const queue: UnsavedQueue = [
    { ...base, name: id('u1'), act: add },
    { ...base, name: id('u2'), act: note('u1', 'new') },
    { ...base, name: id('u3'), act: note('a', 'changed') },
    { ...base, name: id('u4'), act: { type: 'reply', id: id('a'), note: 'answer' } },
    { ...base, name: id('u5'), act: note('a', 'on its way'), failure: null },
  ]
  const shown = withUnsaved(stored, queue, unicri2024, { author: 'Reviewer', layer: ownLayer })
  expect(shown.map((each) => [each.id, each.note, each.replies.map((reply) => reply.note)])).toEqual([
    ['a', 'changed', ['answer']],
    ['u1', 'new', []],
  ])
  expect(shown[1]?.placements).toEqual([{ state: 'exact', range: [7, 10] }])
})
