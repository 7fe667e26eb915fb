/** Files of annotations taken into a notebook: what is counted, what is written, what an undo takes back. */
import { expect, test } from 'vitest'
import { readOwner } from '../../electron/db/clock-repository.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import {
  contentOf,
  fileOf,
  mark,
  merged,
  notes,
  participant,
  planned,
  refusal,
  written,
} from './fixtures/exchange.ts'
import { packOfReports } from './fixtures/packs.ts'
import { corePack } from './fixtures/stores.ts'

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
