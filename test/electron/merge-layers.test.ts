/** The layers of files that are taken in: where new annotations go, which layers are locked, changed or new. */
import { expect, test } from 'vitest'
import { readOwner } from '../../electron/db/clock-repository.ts'
import type { LayerId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import { mark, merged, notes, participant, planned, refusal, written } from './fixtures/exchange.ts'
import { draftQuoting } from './fixtures/stores.ts'

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
