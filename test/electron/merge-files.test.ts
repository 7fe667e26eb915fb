/** Files of annotations taken into a notebook: what is counted, what is written, what an undo takes back. */
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFileSync, writeFileSync } from 'node:fs'
import { mergeFiles } from '../../electron/services/merge-files.ts'
import { readOwner } from '../../electron/db/clock-repository.ts'
import { createExchangeService } from '../../electron/services/exchange-service.ts'
import { listedLimit } from '../../shared/model/exchange.ts'
import type { ConflictChoice } from '../../shared/model/exchange.ts'
import type { LayerId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import { AppError } from '../../shared/result.ts'
import { contentOf, fileOf, merged, orderFor, participant, planned, written } from './fixtures/exchange.ts'
import { packOfReports } from './fixtures/packs.ts'
import { writtenNotebook } from './fixtures/notebooks.ts'
import { corePack, draftQuoting, openTestStores } from './fixtures/stores.ts'
import type { Opened } from './fixtures/stores.ts'

const refusal = (code: string) => expect.objectContaining({ name: 'AppError', code })

async function mark(who: Opened, note: string, quote = '战略') {
  return await who.services.annotations.add({ ...draftQuoting(who, quote), note })
}

async function notes({ services }: Opened): Promise<readonly string[]> {
  return (await services.annotations.list(null)).map(({ note }) => note).toSorted()
}

test('what others made comes with its layer; taken in again it changes nothing', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  await mark(one, '乙')
  await mark(two, '丙')
  const file = await written(one, 'one.annotation')
  const { plan, counts, report } = await merged(two, [file])
  expect(plan.total).toMatchObject({
    added: 2,
    updated: 0,
    unchanged: 0,
    deleted: 0,
    conflicts: 0,
    unplaced: 0,
  })
  expect(counts).toEqual(plan.total)
  expect(report).toBe('unicri-2024')
  expect(plan.files[0]?.editions.map(({ match }) => match)).toEqual(['same', 'same'])
  expect(await notes(two)).toEqual(['丙', '乙', '甲'])
  const name = `reader:${readOwner(one.deps.notebook.db).writer}`
  expect(await two.services.layers.list()).toMatchObject([
    { id: ownLayer, annotations: 1 },
    { id: name, name: '', owner: name, annotations: 2 },
  ])
  const before = contentOf(two)
  expect((await merged(two, [file])).counts).toMatchObject({ added: 0, unchanged: 2 })
  expect(contentOf(two)).toEqual(before)
  expect(await two.services.annotations.history()).toEqual({ undo: 'import', redo: null })
})

test('one undo takes a whole merge back to the last stamp, and one redo brings it again', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  const shared = await mark(one, '甲')
  const gone = await mark(one, '乙')
  await mark(two, '丙')
  await merged(two, [await written(one, 'first.annotation')])
  await one.services.annotations.change([shared.id], { note: '甲甲', tags: ['Q1'] })
  await one.services.annotations.reply(shared.id, '再议')
  await one.services.annotations.remove([gone.id])
  await mark(one, '丁')
  const before = contentOf(two)
  const { counts } = await merged(two, [await written(one, 'second.annotation')], { deletions: true })
  expect(counts).toMatchObject({ added: 1, updated: 1, deleted: 1 })
  const after = contentOf(two)
  two.services.annotations.undo()
  expect(contentOf(two)).toEqual(before)
  two.services.annotations.redo()
  expect(contentOf(two)).toEqual(after)
  two.services.annotations.undo()
  two.services.annotations.undo()
  expect(await notes(two)).toEqual(['丙'])
  expect(await two.services.layers.list()).toMatchObject([{ id: ownLayer }])
})

/** The same annotation changed here and there without knowing of each other. */
async function quarrel() {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await one.services.settings.change({ author: 'Trainer' })
  await two.services.settings.change({ author: 'Reviewer' })
  const { id } = await mark(one, '原')
  await merged(two, [await written(one, 'first.annotation')])
  await one.services.annotations.change([id], { note: '甲的', tags: ['甲'] })
  await two.services.annotations.change([id], { note: '乙的', tags: ['乙'], colour: 'rose' })
  return { one, two, id, file: await written(one, 'second.annotation') }
}

test.each<[ConflictChoice, string, string[], string[]]>([
  ['latest', '乙的', ['乙'], []],
  ['mine', '乙的', ['乙'], []],
  ['theirs', '甲的', ['甲'], []],
  ['both', '乙的', ['乙', '甲'], ['甲的']],
])('a conflict settled with “%s”', async (choice, note, tags, replies) => {
  const { one, two, id, file } = await quarrel()
  const { plan } = await merged(two, [file], { choice })
  expect(plan.total).toMatchObject({ conflicts: 1 })
  expect(plan.conflicts.map(({ field }) => field)).toEqual(['note', 'tags'])
  expect(plan.conflicts[0]).toMatchObject({
    annotation: { id, quote: '战略' },
    latest: 0,
    sides: [
      { file: null, value: '乙的' },
      { file: 'second.annotation', author: 'Trainer', value: '甲的' },
    ],
  })
  const [found] = await two.services.annotations.list(null)
  expect(found).toMatchObject({ note, tags, colour: 'rose' })
  expect(found?.replies.map((reply) => reply.note)).toEqual(replies)
  // The other takes over what was chosen: there is nothing left to choose.
  const back = await merged(one, [await written(two, 'back.annotation')])
  expect(back.plan.total.conflicts).toBe(0)
  expect((await one.services.annotations.list(null))[0]).toMatchObject({ note, tags, colour: 'rose' })
})

test('a conflict by itself is settled otherwise than the rest', async () => {
  const { two, id, file } = await quarrel()
  await merged(two, [file], { choice: 'mine', each: { [`${id} tags`]: 'theirs' } })
  expect((await two.services.annotations.list(null))[0]).toMatchObject({ note: '乙的', tags: ['甲'] })
})

test('new annotations go where they are told to; those that are here stay', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  await mark(one, '甲')
  await one.services.annotations.add({ ...draftQuoting(one, '战略'), author: 'Trainer' })
  const file = await written(one, 'one.annotation')
  const writer = `reader:${readOwner(one.deps.notebook.db).writer}`

  const byPerson = participant('2026-03-01T09:00:00Z')
  await merged(byPerson, [file], { layers: { into: 'person' } })
  const layers = await byPerson.services.layers.list()
  expect(layers.map(({ name, owner, annotations }) => [name, owner, annotations])).toEqual(
    expect.arrayContaining([
      ['Trainer', 'Trainer', 1],
      ['', writer, 1],
    ]),
  )
  const again = participant('2026-03-01T10:00:00Z')
  await merged(again, [file], { layers: { into: 'person' } })
  expect((await again.services.layers.list()).map(({ id }) => id)).toEqual(layers.map(({ id }) => id))

  const intoOne = participant('2026-03-01T11:00:00Z')
  const { id } = await intoOne.services.layers.add({
    name: '汇总',
    owner: '',
    colour: 'sky',
    description: '',
  })
  await merged(intoOne, [file], { layers: { into: 'layer', layer: id } })
  expect(await intoOne.services.layers.list()).toMatchObject([
    { id: ownLayer, annotations: 0 },
    { id, annotations: 2 },
  ])
  expect((await merged(intoOne, [file])).counts).toMatchObject({ unchanged: 2, updated: 0 })
  await expect(
    merged(intoOne, [file], { layers: { into: 'layer', layer: 'no' as LayerId } }),
  ).rejects.toEqual(refusal('layer-not-found'))
})

test('nothing in a locked layer is changed, and that is said', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  const { id } = await mark(one, '甲')
  await merged(two, [await written(one, 'first.annotation')])
  const layer = (await two.services.annotations.list(null))[0]?.layer
  if (layer === undefined) throw new Error('nothing came')
  await two.services.layers.change(layer, { locked: true })
  await one.services.annotations.change([id], { note: '甲甲' })
  await mark(one, '乙')
  const file = await written(one, 'second.annotation')
  const { plan, counts } = await merged(two, [file])
  expect(counts).toMatchObject({ added: 0, updated: 0, refused: 2 })
  expect(plan.files[0]?.refused.map(({ reason }) => reason)).toEqual(['layer-locked', 'layer-locked'])
  expect(await notes(two)).toEqual(['甲'])
  await two.services.layers.change(layer, { locked: false })
  expect((await merged(two, [file])).counts).toMatchObject({ added: 1, updated: 1 })
})

test('more than a quarter of a layer takes a yes of its own', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  const made = [await mark(one, '一'), await mark(one, '二'), await mark(one, '三'), await mark(one, '四')]
  await merged(two, [await written(one, 'first.annotation')])
  const remove = async (at: number) => one.services.annotations.remove([made[at]?.id ?? made[0]!.id])
  await remove(0)
  const quarter = await planned(two, [await written(one, 'quarter.annotation')])
  expect(quarter).toMatchObject({ total: { deleted: 1 }, losing: [] })
  await remove(1)
  const file = await written(one, 'half.annotation')
  const half = await planned(two, [file])
  expect(half.losing).toMatchObject([{ deleted: 2, of: 4 }])
  const before = contentOf(two)
  await expect(merged(two, [file])).rejects.toEqual(refusal('merge-deletes-much'))
  expect(contentOf(two)).toEqual(before)
  expect((await merged(two, [file], { deletions: true })).counts).toMatchObject({ deleted: 2 })
  expect(await notes(two)).toEqual(['三', '四'])
})

test('what is not in a file is not removed by it', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  await merged(two, [await written(one, 'one.annotation')])
  await merged(two, [await written(participant('2026-03-01T10:00:00Z'), 'empty.annotation')])
  expect(await notes(two)).toEqual(['甲'])
})

test('a merge that was planned on other annotations or on another file is refused', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  const file = await written(one, 'one.annotation')
  const plan = await planned(two, [file])
  await mark(two, '丙')
  await expect(mergeFiles(two.deps, orderFor(plan, [file]), () => undefined)).rejects.toEqual(
    refusal('merge-outdated'),
  )
  const next = await planned(two, [file])
  writeFileSync(file, `${readFileSync(file, 'utf8')} `)
  await expect(mergeFiles(two.deps, orderFor(next, [file]), () => undefined)).rejects.toEqual(
    refusal('set-changed'),
  )
  expect(await notes(two)).toEqual(['丙'])
})

test('a setting that changes, and which annotations are looked at, make no plan out of date', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  const layer = await two.services.layers.add({ name: '第二轮', owner: '', colour: 'mint', description: '' })
  const file = await written(one, 'one.annotation')
  const plan = await planned(two, [file])
  await two.services.settings.change({ theme: 'dark', activeLayer: layer.id })
  await mergeFiles(two.deps, orderFor(plan, [file]), () => undefined)
  expect(await notes(two)).toEqual(['甲'])
})

test.each([
  ['a mark', (desk: Opened) => mark(desk, '丙')],
  ['an undo', ({ services }: Opened) => services.annotations.undo()],
  ['a layer that is locked', ({ services }: Opened) => services.layers.change(ownLayer, { locked: true })],
  ['another name of the reader', ({ services }: Opened) => services.settings.change({ author: 'Reviewer' })],
])('%s makes a plan out of date', async (_name, act) => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  await mark(two, '乙')
  const file = await written(one, 'one.annotation')
  const plan = await planned(two, [file])
  await act(two)
  const before = contentOf(two)
  await expect(mergeFiles(two.deps, orderFor(plan, [file]), () => undefined)).rejects.toEqual(
    refusal('merge-outdated'),
  )
  expect(contentOf(two)).toEqual(before)
})

test('a merge that is stopped before it writes takes no earlier one back', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  await merged(two, [await written(one, 'first.annotation')])
  await mark(one, '乙')
  const file = await written(one, 'second.annotation')
  const stopped = {
    ...two.deps,
    host: { ...two.deps.host, runExchangeTask: () => Promise.reject(new AppError('merge-cancelled')) },
  }
  const service = createExchangeService(stopped)
  const plan = await planned(two, [file])
  await two.services.settings.change({ theme: 'dark' })
  await expect(service.merge(orderFor(plan, [file]))).rejects.toEqual(refusal('merge-cancelled'))
  expect(await notes(two)).toEqual(['甲'])
})

test('an annotation that the disk has damaged here is not written over', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  const { id } = await mark(one, '甲')
  await mark(one, '乙')
  await merged(two, [await written(one, 'first.annotation')])
  two.deps.notebook.writable?.exec(
    `UPDATE annotations SET content = replace(content, '甲', '钾') WHERE id = '${id}'`,
  )
  await one.services.annotations.change([id], { note: '甲甲' })
  const before = contentOf(two)
  const { plan, counts } = await merged(two, [await written(one, 'second.annotation')])
  expect(counts).toMatchObject({ updated: 0, unchanged: 1, refused: 1 })
  expect(plan.files[0]?.refused).toEqual([{ where: '/items', reason: 'damaged-here', id }])
  expect(contentOf(two)).toEqual(before)
})

test('a copy of the notebook on another computer goes on under another name', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  const { writer } = readOwner(one.deps.notebook.db)
  two.deps.notebook.writable?.prepare('UPDATE clock SET writer = ?').run(writer)
  await mark(two, '乙')
  expect((await merged(two, [await written(one, 'one.annotation')])).counts).toMatchObject({ added: 1 })
  const owner = readOwner(two.deps.notebook.db)
  expect(owner.writer).not.toBe(writer)
  expect(owner.earlier).toEqual([writer])
  expect(await two.services.annotations.list(null)).toMatchObject([{ author: '' }, { author: '' }])
})

test('a report that is away keeps its annotations, unplaced', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z', [
    packOfReports('other', (report) => report !== 'unicri-2024'),
  ])
  await mark(one, '甲')
  const { plan, counts } = await merged(two, [await written(one, 'one.annotation')])
  expect(counts).toMatchObject({ added: 1, unplaced: 1 })
  expect(plan.unplaced).toMatchObject([{ report: 'unicri-2024', quote: '战略', reason: 'report-away' }])
  expect(plan.files[0]?.editions.map(({ match }) => match)).toEqual(['away', 'away'])
  expect(await notes(two)).toEqual(['甲'])
})

test('files that cannot be read are in the plan with the reason, and the others are taken', async () => {
  const one = participant('2026-03-01T08:00:00Z', [corePack])
  const two = participant('2026-03-01T09:00:00Z')
  await mark(one, '甲')
  const good = await written(one, 'good.annotation')
  const secret = await written(one, 'secret.annotation', { passphrase: '长口令 正确' })
  const bad = fileOf('bad.annotation', '{"type": "AnnotationSet", "items": [')
  const { plan, counts } = await merged(two, [bad, secret, good])
  expect(plan.files.map(({ failure, sha256 }) => [failure?.code ?? null, sha256 === ''])).toEqual([
    ['set-damaged', true],
    ['passphrase-needed', true],
    [null, false],
  ])
  expect(counts).toMatchObject({ added: 1 })
})

test('three notebooks that take in each other’s files in any order end with the same', async () => {
  const people = ['2016-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2036-01-01T00:00:00Z'].map((start) =>
    participant(start),
  )
  const [first] = people
  if (first === undefined) throw new Error('nobody')
  const { id } = await mark(first, '原')
  const start = await written(first, 'start.annotation')
  for (const who of people.slice(1)) await merged(who, [start])
  for (const [at, who] of people.entries()) {
    await who.services.annotations.change([id], { note: `第${at}人`, tags: [`Q${at}`] })
    await who.services.annotations.reply(id, `答${at}`)
    await mark(who, `自己的${at}`)
  }
  const files: string[] = []
  for (const [at, who] of people.entries()) files.push(await written(who, `${at}.annotation`))
  const orders = [
    [0, 1, 2],
    [2, 0, 1],
    [1, 2, 0],
  ]
  for (const [at, who] of people.entries())
    for (const other of orders[at] ?? []) await merged(who, [files[other] ?? ''])
  const seen = await Promise.all(
    people.map(async ({ services }) =>
      (await services.annotations.list(null)).map(({ id: own, note, tags, replies }) => ({
        own,
        note,
        tags,
        replies: replies.map((reply) => reply.note),
      })),
    ),
  )
  expect(seen[0]).toHaveLength(4)
  expect(seen[1]).toEqual(seen[0])
  expect(seen[2]).toEqual(seen[0])
})

test('a notebook that cannot be written is looked at, and left alone', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  await mark(one, '甲')
  const file = await written(one, 'one.annotation')
  const { folder } = await writtenNotebook(1)
  const newer = new Database(join(folder, 'notes.db'))
  newer.pragma('user_version = 99')
  newer.close()
  const two = openTestStores(folder)
  expect(await planned(two, [file])).toMatchObject({ total: { added: 1 } })
  await expect(merged(two, [file])).rejects.toEqual(refusal('notebook-read-only'))
})

test('what is listed one by one is limited, what is counted is not', async () => {
  const two = participant('2026-03-01T09:00:00Z')
  const items = [...Array(listedLimit + 1).keys()].map((at) => ({ id: `x${at}`, type: 'Annotation' }))
  const { files, total } = await planned(two, [fileOf('a.annotation', { type: 'AnnotationSet', items })])
  expect(total.refused).toBe(listedLimit + 1)
  expect(files[0]?.refused).toHaveLength(listedLimit)
})

test('a file that changes only a layer is told of, taken in, and taken back', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  const draft = { name: '第一轮', owner: 'Trainer', colour: 'mint', description: '' } as const
  const { id } = await one.services.layers.add(draft)
  await one.services.settings.change({ activeLayer: id })
  await mark(one, '甲')
  const first = await merged(two, [await written(one, 'first.annotation')])
  expect(first.plan.layers).toEqual([
    { layer: { id, name: '第一轮', owner: 'Trainer' }, was: null, fields: [] },
  ])
  expect(first.layers).toBe(1)
  await one.services.layers.change(id, { name: '定稿', colour: 'rose' })
  const { plan, counts, layers } = await merged(two, [await written(one, 'second.annotation')])
  expect(counts).toMatchObject({ added: 0, updated: 0, unchanged: 1, deleted: 0, conflicts: 0 })
  const was = { id, name: '第一轮', owner: 'Trainer' }
  expect(plan.layers).toEqual([{ layer: { ...was, name: '定稿' }, was, fields: ['name', 'colour'] }])
  expect(layers).toBe(1)
  const named = async () => (await two.services.layers.list()).find((layer) => layer.id === id)
  expect(await named()).toMatchObject({ name: '定稿', colour: 'rose' })
  await two.services.annotations.undo()
  expect(await named()).toMatchObject({ name: '第一轮', colour: 'mint' })
  expect((await planned(two, [await written(two, 'own.annotation')])).layers).toEqual([])
})

test('layers in conflict have their names, also of a layer that is not here', async () => {
  const one = participant('2026-03-01T08:00:00Z')
  const two = participant('2026-03-01T09:00:00Z')
  const { id } = await mark(one, '甲')
  await merged(two, [await written(one, 'first.annotation')])
  const into = async ({ services }: Opened, name: string) => {
    const layer = await services.layers.add({ name, owner: 'Trainer', colour: 'mint', description: '' })
    await services.annotations.change([id], { layer: layer.id })
    return { id: layer.id, name, owner: 'Trainer' }
  }
  const theirs = await into(one, '术语')
  const mine = await into(two, '体例')
  const plan = await planned(two, [await written(one, 'second.annotation')])
  expect(plan.conflicts).toMatchObject([{ field: 'layer', sides: [{ value: mine }, { value: theirs }] }])
})
