/** What a change of the settings brings with it. */
import { expect, test } from 'vitest'
import { ownLayer } from '../../shared/model/layer.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error

test('the reader’s name goes with their own layer, by which others know it; undo has nothing to do with that', async () => {
  const folder = temporaryFolder()
  const { settings, layers, annotations } = openTestStores(folder).services
  const owner = async () => (await layers.list()).find(({ id }) => id === ownLayer)?.owner
  await settings.change({ author: 'Reviewer' })
  expect(await owner()).toBe('Reviewer')
  expect((await openTestStores(folder).services.layers.list())[0]).toMatchObject({
    name: '',
    owner: 'Reviewer',
  })
  expect(() => annotations.undo()).toThrow(code('nothing-to-undo'))
  await settings.change({ theme: 'dark' })
  await settings.change({ author: '' })
  expect(await owner()).toBe('')
})

test('a layer that was given another owner keeps it', async () => {
  const { settings, layers } = openTestStores().services
  await layers.change(ownLayer, { owner: 'Trainer' })
  await settings.change({ author: 'Reviewer' })
  expect((await layers.list())[0]?.owner).toBe('Trainer')
})
