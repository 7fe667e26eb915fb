/** Layers over a real notebook: a lock holds against every change, and no annotation is lost with its layer. */
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AnnotationId, LayerId, ReplyId } from '../../shared/model/ids.ts'
import { ownLayer } from '../../shared/model/layer.ts'
import { draftQuoting, openTestStores, temporaryFolder } from './fixtures/stores.ts'

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error
const draft = { name: '内罗毕讲习班', owner: 'Trainer', colour: 'mint', description: '第二轮' } as const

test('layers are made, changed and put in order, each a step', async () => {
  const folder = temporaryFolder()
  const { annotations, layers } = openTestStores(folder).services
  const own = await layers.list()
  expect(own).toMatchObject([{ id: ownLayer, name: '', shown: true, locked: false, annotations: 0 }])
  const one = await layers.add(draft)
  const two = await layers.add({ ...draft, name: '第二轮审校' })
  expect(one).toMatchObject({ ...draft, shown: true, locked: false })
  await layers.order([two.id, ownLayer])
  await layers.change(one.id, { name: '讲习班', shown: false })
  const ids = async () => (await openTestStores(folder).services.layers.list()).map(({ id }) => id)
  expect(await ids()).toEqual([two.id, ownLayer, one.id])
  await layers.order([two.id])
  await layers.change(one.id, { shown: false })
  expect(await annotations.undo()).toEqual({ report: null, key: null, annotation: null, action: 'layer' })
  expect((await layers.list())[2]).toMatchObject(one)
  await annotations.undo()
  expect(await ids()).toEqual([ownLayer, one.id, two.id])
  await annotations.undo()
  await annotations.undo()
  expect(await layers.list()).toEqual(own)
  const unknown = 'unknown' as LayerId
  expect(() => layers.change(unknown, { name: 'x' })).toThrow(code('layer-not-found'))
  expect(() => layers.order([unknown])).toThrow(code('layer-not-found'))
  expect(() => layers.remove(unknown, null)).toThrow(code('layer-not-found'))
})

test('a locked layer refuses every change; undo goes back over the lock itself', async () => {
  const stores = openTestStores()
  const { annotations, layers, settings } = stores.services
  const layer = await layers.add(draft)
  const { id } = await annotations.add({ ...draftQuoting(stores, '战略'), layer: layer.id })
  const free = await annotations.add(draftQuoting(stores, '报告'))
  const reply = (await annotations.reply(id, '一')).replies[0]?.id as ReplyId
  await layers.change(layer.id, { locked: true })
  const before = await annotations.list(null)
  const acts = [
    () => annotations.add({ ...draftQuoting(stores, '报告'), layer: layer.id }),
    () => annotations.change([id], { note: 'x' }),
    () => annotations.change([free.id, id], { addTags: ['x'] }),
    () => annotations.change([free.id], { layer: layer.id }),
    () => annotations.change([id], { layer: ownLayer }),
    () => annotations.remove([free.id, id]),
    () => annotations.merge([free.id, id]),
    () => annotations.reply(id, '二'),
    () => annotations.changeReply(id, reply, '二'),
    () => annotations.removeReply(id, reply),
    () => layers.remove(layer.id, null),
    () => layers.remove(ownLayer, layer.id),
  ]
  for (const act of acts) expect(act).toThrow(code('layer-locked'))
  await settings.change({ activeLayer: layer.id })
  expect(() => annotations.add(draftQuoting(stores, '报告'))).toThrow(code('layer-locked'))
  expect(await annotations.list(null)).toEqual(before)

  expect(await annotations.undo()).toMatchObject({ action: 'layer' })
  expect((await layers.list()).map(({ locked }) => locked)).toEqual([false, false])
  expect(await annotations.undo()).toMatchObject({ action: 'reply' })
  await annotations.redo()
  await annotations.redo()
  expect(await annotations.list(null)).toEqual(before)
  expect(() => annotations.remove([id])).toThrow(code('layer-locked'))
})

test('new marks go to the active layer, or else to one that is there', async () => {
  const stores = openTestStores()
  const { annotations, layers, settings } = stores.services
  const layer = await layers.add(draft)
  const added = async () => (await annotations.add(draftQuoting(stores, '战略'))).layer
  expect(await added()).toBe(ownLayer)
  await settings.change({ activeLayer: layer.id })
  expect(await added()).toBe(layer.id)
  await settings.change({ activeLayer: 'gone' as LayerId })
  expect(await added()).toBe(ownLayer)
  await layers.remove(ownLayer, layer.id)
  expect(await added()).toBe(layer.id)
})

test('a layer goes with its annotations or without them, and one undo brings all back', async () => {
  const stores = openTestStores()
  const { annotations, layers, settings } = stores.services
  const layer = await layers.add(draft)
  await settings.change({ activeLayer: layer.id })
  for (const quote of ['战略', '报告']) await annotations.add(draftQuoting(stores, quote))
  const before = [await annotations.list(null), await layers.list()]
  await layers.remove(layer.id, ownLayer)
  expect((await annotations.list(null)).map((each) => each.layer)).toEqual([ownLayer, ownLayer])
  expect((await settings.get()).activeLayer).toBe(ownLayer)
  await annotations.undo()
  expect([await annotations.list(null), await layers.list()]).toEqual(before)
  await layers.remove(layer.id, null)
  expect(await annotations.list(null)).toEqual([])
  await annotations.undo()
  expect([await annotations.list(null), await layers.list()]).toEqual(before)
  await layers.remove(layer.id, null)
  expect(() => layers.remove(ownLayer, null)).toThrow(code('layer-last'))
  expect(() => layers.remove(ownLayer, ownLayer)).toThrow(code('bad-input'))
})

test('annotations of a layer that is lost are listed and can be changed, and the layer given a name', async () => {
  const folder = temporaryFolder()
  const stores = openTestStores(folder)
  const layer = await stores.services.layers.add(draft)
  const { id } = await stores.services.annotations.add({ ...draftQuoting(stores, '战略'), layer: layer.id })
  const db = new Database(join(folder, 'notes.db'))
  db.prepare('DELETE FROM layers').run()
  db.close()

  const { annotations, layers, settings } = openTestStores(folder).services
  expect(await annotations.list(null)).toMatchObject([{ id, layer: layer.id }])
  expect(await layers.list()).toMatchObject([{ id: layer.id, name: layer.id, annotations: 1 }])
  expect(await annotations.change([id], { note: '还在' })).toMatchObject([{ note: '还在' }])
  expect((await annotations.add(draftQuoting(stores, '报告'))).layer).toBe(ownLayer)
  expect((await layers.list()).map((each) => each.id).toSorted()).toEqual([layer.id, ownLayer].toSorted())
  await layers.change(layer.id, { name: '又有名字' })
  expect(await openTestStores(folder).services.layers.list()).toContainEqual(
    expect.objectContaining({ id: layer.id, name: '又有名字', annotations: 1 }),
  )
  await settings.change({ activeLayer: layer.id })
  const [first] = (await annotations.list(null)).map((each) => each.id) as [AnnotationId]
  await annotations.remove([first])
})

test('a notebook without any layer shows the own one', async () => {
  const folder = temporaryFolder()
  openTestStores(folder)
  const db = new Database(join(folder, 'notes.db'))
  db.prepare('DELETE FROM layers').run()
  db.close()
  expect(await openTestStores(folder).services.layers.list()).toMatchObject([
    { id: ownLayer, annotations: 0 },
  ])
})
