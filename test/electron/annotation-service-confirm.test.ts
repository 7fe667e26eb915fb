/** Confirming many places at once, over a real notebook and a corrected copy of the bundled pack. */
import { expect, test } from 'vitest'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import { changedPack } from './fixtures/packs.ts'
import { draftQuoting, openTestStores, temporaryFolder, unicri } from './fixtures/stores.ts'

const code = (expected: string) => expect.objectContaining({ code: expected }) as Error
const states = (listed: readonly PlacedAnnotation[]): readonly string[] =>
  listed.map(({ placements: [first] }) => first?.state ?? '')

/** Marks in p7, in whose Chinese text a sentence has come before all of it, and in p23, where the marked words have gone. */
async function corrected() {
  const folder = temporaryFolder()
  const before = openTestStores(folder)
  const { annotations } = before.services
  for (const quote of ['战略', '报告']) await annotations.add(draftQuoting(before, quote))
  await annotations.add(draftQuoting(before, '造成大规模伤亡的袭击', { key: 'p23' }))
  const pack = changedPack('corrected', (db) => {
    const texts = 'block_id IN (SELECT id FROM blocks WHERE report_id = ? AND key = ?)'
    db.prepare(`UPDATE block_texts SET text = '新加的一句。' || text WHERE ${texts}`).run(unicri, 'p7')
    db.prepare(`UPDATE block_texts SET text = '另一段话。' WHERE ${texts}`).run(unicri, 'p23')
  })
  const { services } = openTestStores(folder, [pack])
  return services
}

test('all that are found are described anew in one step, and one undo takes it back', async () => {
  const { annotations } = await corrected()
  const before = await annotations.list(unicri)
  const found = before.filter(({ placements: [first] }) => first?.state !== 'unplaced')
  expect(states(before)).toEqual(['moved', 'moved', 'unplaced'])

  await annotations.confirm(before.map(({ id }) => id))
  const after = await annotations.list(unicri)
  for (const { id } of found) expect(states(after.filter((each) => each.id === id))).toEqual(['exact'])
  // What is not found stays as it was stored.
  for (const lost of before.filter((each) => !found.includes(each))) expect(after).toContainEqual(lost)

  await annotations.undo()
  expect(await annotations.list(unicri)).toEqual(before)
  expect((await annotations.history()).redo).toBe('change')
})

test('with nothing to confirm there is no step; a locked layer takes none', async () => {
  const stores = openTestStores()
  const { annotations, layers } = stores.services
  const { id, layer, modified } = await annotations.add(draftQuoting(stores, '战略'))
  expect(await annotations.confirm([id])).toMatchObject([{ id, modified }])
  expect((await annotations.history()).undo).toBe('add')
  await layers.change(layer, { locked: true })
  expect(() => annotations.confirm([id])).toThrow(code('layer-locked'))
})
