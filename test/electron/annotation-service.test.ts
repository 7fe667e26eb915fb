/** Annotations over a real notebook: refused when wrong, kept when right, and every change taken back and forth. */
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createServices } from '../../electron/services/services.ts'
import type { Services } from '../../shared/api.ts'
import type { Anchor, Annotation, AnnotationDraft, TextAnchor } from '../../shared/model/annotation.ts'
import type { AnnotationId, BlockKey, LayerId, ReplyId, ReportId } from '../../shared/model/ids.ts'
import { AppError } from '../../shared/result.ts'
import { correctedPack } from './fixtures/packs.ts'
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
  const { start, end } = draft.anchors[0] as TextAnchor
  const placed = { ...added, placements: [{ state: 'exact', range: [start, end] }] }
  expect(await services.annotations.list(unicri)).toEqual([placed])
  expect(await services.annotations.list(null)).toEqual([placed])
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
  const whole = { key: 'p7', lang: null, textLang: 'zh', exact: '', hash: '' } as Anchor
  for (const kind of ['highlight', 'underline'] as const)
    expect(refused({ kind, anchors: [whole] })).toEqual(code('bad-input'))
  expect(refused({ layer: 'unknown' as LayerId })).toEqual(code('layer-not-found'))
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
  const away = { ...added, placements: [{ state: 'unplaced', reason: 'report-away' }] }
  expect(await services.annotations.list(unicri)).toEqual([away])
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
  expect(await annotations.list(null)).toMatchObject([added])
})

test('undo and redo say what they touched, and a new change ends redo', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  expect(failure(() => annotations.undo())).toEqual(new AppError('nothing-to-undo'))
  const added = await annotations.add(draftQuoting(stores, '战略'))
  await annotations.remove([added.id])
  expect(await annotations.history()).toEqual({ undo: 'remove', redo: null })
  const step = { report: unicri, key: 'p7', action: 'remove' }
  expect(await annotations.undo()).toEqual({ ...step, annotation: added.id })
  expect(await annotations.redo()).toEqual({ ...step, annotation: null })
  await annotations.undo()
  expect(await annotations.list(null)).toMatchObject([added])
  expect(await annotations.history()).toEqual({ undo: 'add', redo: 'remove' })
  await annotations.change([added.id], { colour: 'sky' })
  expect(failure(() => annotations.redo())).toEqual(new AppError('nothing-to-redo'))
})

/** What breaks programs that show, store or cut text, each alone and between words. */
const oddTexts = [
  '<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>',
  '[x](javascript:alert(1)) ![x](file:///etc/passwd) <a href="data:text/html,x">',
  "'); DROP TABLE annotations; --",
  '=1+1\t@SUM(A1)\r\n-2+3',
  '\u0000\u0001\u0007\u0008\u001b[31m\u007f\u0085\u009b2J',
  '\u202e反过来\u202c \u2066\u2067\u2068 \u200e\u200f\u061c',
  '\ud800 \udc00\ud800 \udfff\ud83d',
  '👩‍👩‍👧‍👦🇨🇳👍🏽𠮷e\u0301\u0301\u0301ﬃ',
  '\ufeff\u00a0\u2028\u2029\u3000\u200b \ufffe\uffff',
  '../../../../etc/passwd%00 ${HOME} {{name}} %s%n $& $1 \\',
  '{"__proto__": {"polluted": true}} null undefined NaN 1e999',
]

test('notes are kept as they were typed, whatever they are', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const { annotations } = stores.services
  const notes = [...oddTexts, oddTexts.join(' 文 '), '长'.repeat(1_000_000)]
  const ids: AnnotationId[] = []
  for (const note of notes) {
    const { id } = await annotations.add({ ...draftQuoting(stores, '战略'), note: 'first', tags: ['标签'] })
    await annotations.change([id], { note })
    await annotations.reply(id, note)
    ids.push(id)
  }
  const read = new Map((await openTestStores(folder).services.annotations.list(null)).map((a) => [a.id, a]))
  for (const [index, id] of ids.entries()) {
    expect(read.get(id)?.note === notes[index]).toBe(true)
    expect(read.get(id)?.replies[0]?.note === notes[index]).toBe(true)
  }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(0xffff), { maxLength: 50 }), async (units) => {
      const note = String.fromCharCode(...units)
      const [id] = ids
      if (id === undefined) return
      await annotations.change([id], { note })
      expect((await annotations.list(null)).find((each) => each.id === id)?.note).toBe(note)
    }),
    { numRuns: 60 },
  )
})

test('a batch is one step, and what was so already is not changed', async () => {
  const stores = openTestStores()
  const { annotations } = stores.services
  const drafts = ['战略', '报告', '框架'].map((quote) => draftQuoting(stores, quote))
  const [one, two, three] = await Promise.all(
    drafts.map((draft, index) => annotations.add({ ...draft, tags: index === 1 ? ['甲', '乙'] : ['丙'] })),
  )
  if (!one || !two || !three) throw new Error('three were added')
  const ids = [one.id, two.id, three.id]
  const after = await annotations.change(ids, { addTags: ['甲'], removeTags: ['丙'] })
  expect(after.map(({ tags }) => tags)).toEqual([['甲'], ['甲', '乙'], ['甲']])
  expect(after[1]).toEqual(two)
  expect(after[0]?.modified).not.toBe(one.modified)
  await annotations.change(ids, { addTags: ['甲'] })
  expect(await annotations.history()).toEqual({ undo: 'change', redo: null })
  await annotations.undo()
  expect(await annotations.list(null)).toEqual(
    expect.arrayContaining([one, two, three].map((each) => expect.objectContaining(each))),
  )
  expect(await annotations.history()).toEqual({ undo: 'add', redo: 'change' })
  await annotations.redo()
  await annotations.remove(ids)
  expect(await annotations.list(null)).toEqual([])
  await annotations.undo()
  expect(await annotations.tags()).toEqual(['甲', '乙'])
})

test('tags in use come commonest first, those of damaged rows left out', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const { annotations } = stores.services
  const tags = [['乙', '甲'], ['甲'], ['__proto__', "'); DROP", '甲'], ['丁', '乙'], []]
  for (const each of tags) await annotations.add({ ...draftQuoting(stores, '战略'), tags: each })
  const { id } = await annotations.add({ ...draftQuoting(stores, '战略'), tags: ['坏'] })
  const db = new Database(join(folder, 'notes.db'))
  db.prepare(`UPDATE annotations SET content = substr(content, 2) WHERE id = ?`).run(id)
  db.close()
  expect(await annotations.tags()).toEqual(['甲', '乙', "'); DROP", '__proto__', '丁'])
})

test('a clock set back ten years leaves order and times sane', async () => {
  const stores = openTestStores()
  let year = 2026
  const services = createServices({ ...stores.deps, now: () => `${year}-06-01T00:00:00.000Z` })
  const { annotations } = services
  const { id } = await annotations.add(draftQuoting(stores, '战略'))
  await annotations.reply(id, '一')
  year = 2016
  await annotations.change([id], { note: '钟拨回十年' })
  const replied = await annotations.reply(id, '二')
  const [, second] = replied.replies
  const changed = await annotations.changeReply(id, second?.id as ReplyId, '三')
  for (const { created, modified } of [changed, ...changed.replies]) {
    expect(modified >= created).toBe(true)
    expect(created).toBe('2026-06-01T00:00:00.000Z')
  }
  expect(changed.replies.map(({ note }) => note)).toEqual(['一', '三'])
  const late = await annotations.add(draftQuoting(stores, '报告'))
  expect(late.created).toBe('2016-06-01T00:00:00.000Z')
  await annotations.undo()
  await annotations.undo()
  expect((await annotations.list(null)).map(({ replies }) => replies.map(({ note }) => note))).toEqual([
    ['一', '二'],
  ])
})

test('replies are answered, changed and removed; an unknown one is refused', async () => {
  const stores = openTestStores()
  const { annotations, settings } = stores.services
  await settings.change({ author: 'Reviewer' })
  const { id } = await annotations.add(draftQuoting(stores, '战略'))
  const answered = await annotations.reply(id, '请核对英文')
  expect(answered.replies).toMatchObject([{ note: '请核对英文', author: 'Reviewer' }])
  const reply = answered.replies[0]?.id as ReplyId
  expect((await annotations.changeReply(id, reply, '已核对')).replies).toMatchObject([{ note: '已核对' }])
  expect((await annotations.removeReply(id, reply)).replies).toEqual([])
  expect(failure(() => annotations.removeReply(id, reply))).toEqual(code('annotation-not-found'))
  await annotations.undo()
  expect((await annotations.list(null))[0]?.replies).toMatchObject([{ id: reply, note: '已核对' }])
})

test('new words are checked, and lost ones stay while another target is put right', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const lost = draftQuoting(stores, '战略', { key: 'p7' }).anchors
  const sound = draftQuoting(stores, 'Framework', { key: 'p7', lang: 'en' }).anchors
  const { id } = await stores.services.annotations.add({
    ...draftQuoting(stores, '战略'),
    anchors: [...lost, ...sound],
  })
  const corrected = correctedPack(unicri, 'p7', (text) => (/[a-z]{20}|the/.test(text) ? text : '本段已删。'))
  const { annotations } = openTestStores(folder, [corrected]).services
  const states = async () => (await annotations.list(null))[0]?.placements.map(({ state }) => state)
  expect(await states()).toEqual(['unplaced', 'exact'])
  await annotations.change([id], { kind: 'underline' })
  const next = draftQuoting({ services: openTestStores(temporaryFolder(), [corrected]).services }, 'report', {
    key: 'p5',
    lang: 'en',
  }).anchors
  await annotations.change([id], { anchors: [...lost, ...next] })
  expect(await states()).toEqual(['unplaced', 'exact'])
  const [wrong] = lost as readonly TextAnchor[]
  expect(
    failure(() => annotations.change([id], { anchors: [{ ...wrong, start: 1, end: 3 } as Anchor] })),
  ).toEqual(code('anchor-mismatch'))
  const whole = { key: 'p7', lang: null, textLang: 'zh', exact: '', hash: '' } as Anchor
  expect(failure(() => annotations.change([id], { anchors: [whole] }))).toEqual(code('bad-input'))
  await annotations.change([id], { anchors: [whole], kind: 'note' })
  expect(failure(() => annotations.change([id], { kind: 'highlight' }))).toEqual(code('bad-input'))
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
  { annotations }: Services,
  step: Step,
  draft: (quote: string) => AnnotationDraft,
): Promise<void> {
  if (step.act === 'add') {
    await annotations.add(draft(step.quote))
    return
  }
  const ids = (await annotations.list(null)).map(({ id }) => id)
  const chosen = step.act === 'remove' && step.all ? ids : ids.slice(step.pick % (ids.length + 1)).slice(0, 1)
  if (chosen.length === 0) return
  if (step.act === 'remove') await annotations.remove(chosen)
  else await annotations.change(chosen, { note: step.note, tags: step.tags })
}

test('undoing everything leads to the start and redoing everything to the end, over restarts', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const folder = temporaryFolder()
      const stores = openTestStores(folder)
      const states: (readonly Annotation[])[] = [[]]
      for (const step of list) {
        await take(stores.services, step, (quote) => draftQuoting(stores, quote))
        const state = await stores.services.annotations.list(null)
        // What changed nothing is no step.
        if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state)
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
