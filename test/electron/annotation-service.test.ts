/** Annotations over a real notebook: refused when wrong, kept when right, and every change taken back and forth. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Services } from '../../shared/api.ts'
import type { Annotation, AnnotationDraft } from '../../shared/model/annotation.ts'
import type { AnnotationId, BlockKey, ReportId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { draftQuoting, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

const code = (expected: string) => expect.objectContaining({ name: 'AppError', code: expected })
const failure = (act: () => unknown): unknown => {
  try {
    act()
  } catch (error) {
    return error
  }
  return null
}

test('an annotation is as it was drafted, and still there after a restart', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const note = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) =1+1 \u202e'
  const draft = {
    ...draftQuoting(stores, '战略优先事项'),
    note,
    tags: ['核实', '引用', '核实'],
    author: 'Reviewer',
  }
  const added = await stores.services.annotations.add(draft)
  expect(added).toMatchObject({ ...draft, tags: ['核实', '引用'], created: added.modified })

  const { services } = openTestStores(folder)
  expect(await services.annotations.list(unicri)).toEqual([added])
  expect(await services.annotations.list(null)).toEqual([added])
  expect(await services.annotations.list('unicri-2018' as ReportId)).toEqual([])
  expect(await services.annotations.counts()).toEqual({ [unicri]: 1 })
})

test('the author of the settings signs what names none', async () => {
  const stores = openTestStores()
  const { annotations, settings } = stores.services
  expect((await annotations.add(draftQuoting(stores, '报告'))).author).toBe('')
  await settings.change({ author: 'Trainer' })
  expect((await annotations.add(draftQuoting(stores, '报告'))).author).toBe('Trainer')
})

test('a mark that is not in the text is refused and nothing is kept', async () => {
  const stores = openTestStores()
  const { services } = stores
  const draft = draftQuoting(stores, '报告')
  const [anchor] = draft.anchors
  const refused = (change: Partial<AnnotationDraft>) =>
    failure(() => services.annotations.add({ ...draft, ...change }))
  const elsewhere = (part: object) =>
    refused({ anchors: [{ ...anchor, ...part } as typeof anchor] as AnnotationDraft['anchors'] })

  expect(elsewhere({ exact: '不在原文' })).toEqual(code('anchor-mismatch'))
  expect(elsewhere({ lang: 'en' })).toEqual(code('anchor-mismatch'))
  expect(elsewhere({ start: 3, end: 3, exact: '' })).toEqual(code('anchor-mismatch'))
  expect(elsewhere({ key: 'p9999' })).toEqual(code('block-not-found'))
  expect(refused({ report: 'unknown' as ReportId })).toEqual(code('report-not-found'))
  expect(refused({ kind: 'note' })).toEqual(code('bad-input'))
  expect(await services.annotations.list(null)).toEqual([])
  expect(await services.annotations.history()).toEqual({ undo: null, redo: null })
})

test('lists follow the text: block, then place, whole blocks first', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const late = await annotations.add(draftQuoting(stores, '的', { key: 'p20' }))
  const third = await annotations.add(draftQuoting(stores, '本报告'))
  const second = await annotations.add(draftQuoting(stores, '战略'))
  const first = await annotations.add({
    ...draftQuoting(stores, '战略'),
    kind: 'note',
    anchors: [{ key: 'p7' as BlockKey, lang: null, textLang: 'zh', exact: '', hash: '' }],
  })
  const ids = (await annotations.list(null)).map(({ id }) => id)
  expect(ids).toEqual([first, second, third, late].map(({ id }) => id))
})

test('an annotation outlives its report, and can still be changed', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const added = await stores.services.annotations.add(draftQuoting(stores, '战略'))
  const { services } = openTestStores(folder, [])
  expect(await services.library.list()).toEqual([])
  expect(await services.annotations.list(unicri)).toEqual([added])
  await services.annotations.change([added.id], { note: '等报告回来再看' })
  expect(await services.annotations.list(null)).toMatchObject([{ id: added.id, note: '等报告回来再看' }])
})

test('one unknown annotation among many stops the whole change', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const added = await annotations.add(draftQuoting(stores, '战略'))
  const missing = '00000000-0000-4000-8000-000000000000' as AnnotationId
  expect(failure(() => annotations.change([added.id, missing], { colour: 'rose' }))).toEqual(
    code('annotation-not-found'),
  )
  expect(failure(() => annotations.remove([added.id, missing]))).toEqual(code('annotation-not-found'))
  expect(await annotations.list(null)).toEqual([added])
})

test('undo and redo say what they touched, and a new change ends redo', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  expect(failure(() => annotations.undo())).toEqual(new AppError('nothing-to-undo'))
  const added = await annotations.add(draftQuoting(stores, '战略'))
  await annotations.remove([added.id])
  expect(await annotations.history()).toEqual({ undo: 'remove', redo: null })
  expect(await annotations.undo()).toEqual({ report: unicri, key: 'p7', action: 'remove' })
  expect(await annotations.list(null)).toEqual([added])
  expect(await annotations.history()).toEqual({ undo: 'add', redo: 'remove' })
  await annotations.change([added.id], { colour: 'sky' })
  expect(failure(() => annotations.redo())).toEqual(new AppError('nothing-to-redo'))
})

type Step =
  | { readonly act: 'add'; readonly quote: string }
  | { readonly act: 'change'; readonly pick: number; readonly note: string; readonly tags: readonly string[] }
  | { readonly act: 'remove'; readonly pick: number; readonly all: boolean }

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('add' as const), quote: fc.constantFrom('战略', '报告', '框架', '的') }),
    fc.record({
      act: fc.constant('change' as const),
      pick: fc.nat(),
      note: fc.string({ unit: 'binary', maxLength: 20 }),
      tags: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }),
    }),
    fc.record({ act: fc.constant('remove' as const), pick: fc.nat(), all: fc.boolean() }),
  ),
  { minLength: 1, maxLength: 12 },
)

async function take(
  services: Services,
  step: Step,
  draft: (quote: string) => AnnotationDraft,
): Promise<boolean> {
  const { annotations } = services
  if (step.act === 'add') return (await annotations.add(draft(step.quote))) !== null
  const ids = (await annotations.list(null)).map(({ id }) => id)
  const chosen = step.act === 'remove' && step.all ? ids : ids.slice(step.pick % (ids.length + 1)).slice(0, 1)
  if (chosen.length === 0) return false
  if (step.act === 'remove') await annotations.remove(chosen)
  else await annotations.change(chosen, { note: step.note, tags: step.tags })
  return true
}

test('undoing everything leads to the start and redoing everything to the end, over restarts', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const folder = temporaryFolder()
      const stores = openTestStores(folder)
      const states: (readonly Annotation[])[] = [[]]
      for (const step of list) {
        const done = await take(stores.services, step, (quote) => draftQuoting(stores, quote))
        if (done) states.push(await stores.services.annotations.list(null))
      }
      const { annotations } = openTestStores(folder).services
      for (const state of states.toReversed().slice(1)) {
        await annotations.undo()
        expect(await annotations.list(null)).toEqual(state)
      }
      const again = openTestStores(folder).services.annotations
      for (const state of states.slice(1)) {
        await again.redo()
        expect(await again.list(null)).toEqual(state)
      }
      expect(await again.history()).toMatchObject({ redo: null })
    }),
    { numRuns: 40 },
  )
})
